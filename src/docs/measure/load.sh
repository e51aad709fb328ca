#!/bin/sh
# Searches per second over HTTP at 1, 4 and 64 connections, beside the same questions in process on one thread.
#   src/docs/measure/load.sh INDEX QUESTIONS [SECONDS] [LONG_SECONDS]
# INDEX: of "tracuu reindex"; QUESTIONS: one a line. With LONG_SECONDS (600 for the note), a long run at 64 connections follows, with the
# resident memory every tenth of it and the live heap before and after. Rates count only answers of 200. Needs wrk (apt-get install wrk).
# Loopback only. SERVE_OPTS: settings for the service, e.g. "--queue-timeout 10s"; TRACUU_JAVA_OPTS: words for both JVMs, e.g. "-Xmx512m".
# shellcheck disable=SC2086 # $java and $SERVE_OPTS are words
set -eu
cd "$(dirname -- "$0")/../../.."
index=$1 questions=$2 seconds=${3:-10} long=${4:-0} port=${PORT:-18481}
home=$(./tracuu --print-java-home)
java="$home/bin/java ${TRACUU_JAVA_OPTS:-}"
here=src/docs/measure
tmp=$(mktemp -d)
load() { cut -d' ' -f1-3 /proc/loadavg; }

echo "load average before: $(load)"
echo "in process, 1 thread: $($java -cp "target/tracuu.jar:target/lib/*" \
  $here/InProcess.java "$index" "$questions" "$seconds" 2>/dev/null | grep RESULT)"

$java -jar target/tracuu.jar serve --index "$index" --port "$port" ${SERVE_OPTS:-} >"$tmp/out" 2>&1 &
pid=$!
trap 'kill -TERM $pid 2>/dev/null; rm -rf "$tmp"' EXIT
until curl -sf -o /dev/null "http://127.0.0.1:$port/readyz"; do kill -0 $pid || { cat "$tmp/out"; exit 1; }; sleep 0.1; done

cpu() { awk '{ print $14 + $15 }' /proc/$pid/stat; } # of the service, hundredths of a second

run() { # connections seconds
  threads=$1
  [ "$threads" -le 2 ] || threads=2
  before=$(cpu)
  answer=$(wrk -t"$threads" -c"$1" -d"$2s" --timeout 30s --latency -s $here/load.lua "http://127.0.0.1:$port" -- "$questions" | grep RESULT)
  echo "$answer cpu=$(echo "$answer $before $(cpu)" | awk '{ for (i = 1; i <= NF; i++) if ($i ~ /^200=/) n = substr($i, 5)
    printf "%.1f", n ? ($NF - $(NF - 1)) * 10 / n : 0 }')ms each"
}

run 4 "$seconds" >/dev/null # warms the JIT
for c in 1 4 64; do echo "$c connections: $(run $c "$seconds")  load $(load)"; done
live() { "$home/bin/jcmd" $pid GC.class_histogram | awk '/^Total/ { printf "live heap %.1f MB", $3 / 1e6 }'; } # collects the garbage first

if [ "$long" -gt 0 ]; then
  echo "  $(live)"
  (for _ in 1 2 3 4 5 6 7 8 9 10; do
    sleep $((long / 10))
    echo "  $(awk '/RssAnon/ { printf "resident: %d kB own, ", $2 } /RssFile/ { printf "%d kB of mapped files", $2 }' /proc/$pid/status), threads $(ls /proc/$pid/task | wc -l), load $(load)"
  done) &
  echo "64 connections, $long s: $(run 64 "$long")"
  echo "  $(live)"
fi
