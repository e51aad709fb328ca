#!/bin/sh
# Searches per second over HTTP at 1, 4 and 64 connections, beside the same questions in process on one thread.
#   src/docs/measure/load.sh INDEX QUESTIONS [SECONDS] [LONG_SECONDS]
# INDEX: of "tracuu reindex"; QUESTIONS: one a line. With LONG_SECONDS (600 for the note), a long run at 64 connections follows, with the
# resident memory every tenth of it. Needs wrk (apt-get install wrk). Loopback only.
set -eu
cd "$(dirname -- "$0")/../../.."
index=$1 questions=$2 seconds=${3:-10} long=${4:-0} port=${PORT:-18481}
java=$(./tracuu --print-java-home)/bin/java
here=src/docs/measure
tmp=$(mktemp -d)

echo "in process, 1 thread:"
"$java" --add-modules jdk.incubator.vector -cp "target/tracuu.jar:target/lib/*" $here/InProcess.java "$index" "$questions" "$seconds" 2>/dev/null

"$java" --add-modules jdk.incubator.vector -jar target/tracuu.jar serve --index "$index" --port "$port" >"$tmp/out" 2>&1 &
pid=$!
trap 'kill -TERM $pid 2>/dev/null; rm -rf "$tmp"' EXIT
until curl -sf -o /dev/null "http://127.0.0.1:$port/readyz"; do kill -0 $pid || { cat "$tmp/out"; exit 1; }; sleep 0.1; done

run() { # connections seconds
  threads=$1
  [ "$threads" -le 2 ] || threads=2
  wrk -t"$threads" -c"$1" -d"$2s" --latency -s $here/load.lua "http://127.0.0.1:$port" -- "$questions" | grep RESULT
}

run 4 "$seconds" >/dev/null # warms the JIT
for c in 1 4 64; do echo "$c connections: $(run $c "$seconds")"; done
if [ "$long" -gt 0 ]; then
  (for _ in 1 2 3 4 5 6 7 8 9 10; do sleep $((long / 10)); awk '/VmRSS/ { print "  resident kB", $2 }' /proc/$pid/status; done) &
  echo "64 connections, $long s: $(run 64 "$long")"
fi
