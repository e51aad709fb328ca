#!/bin/sh
# Both engines side by side in one run: articles a second of a reindex, nDCG@10, searches a second and times over HTTP.
#   src/docs/measure/engines.sh CORPUS QUERIES.jsonl QRELS.tsv HOSTS [SECONDS]
# HOSTS: of a running cluster with our plugin, whose indices "tracuu-measured-*" are written. The questions that are asked over HTTP are those of
# QUERIES and the first three words of each. Needs wrk (apt-get install wrk).
set -eu
cd "$(dirname -- "$0")/../../.."
corpus=$1 queries=$2 qrels=$3 hosts=$4 seconds=${5:-20} port=${PORT:-18483}
java=$(./tracuu --print-java-home)/bin/java
here=src/docs/measure
tmp=$(mktemp -d)
pid=
trap '[ -z "$pid" ] || kill "$pid"; rm -rf "$tmp"' EXIT

tracuu() { "$java" -jar target/tracuu.jar "$@" 2>>"$tmp/err"; }
cpu() { awk '{ print ($14 + $15) * 10 }' "/proc/$1/stat"; } # milliseconds, of a kernel of 100 ticks a second

# QUERIES as lines of plain text: what stands behind "text", without escapes, which these sets do not have
sed -n 's/.*"text": *"\([^"\\]*\)".*/\1/p' "$queries" >"$tmp/long"
awk 'NF > 2 { print $1, $2, $3 }' "$tmp/long" >"$tmp/short"
paste -d '\n' "$tmp/long" "$tmp/short" >"$tmp/questions"

measure() { # NAME OPTION...
  name=$1
  shift
  begin=$(date +%s%3N)
  tracuu reindex --corpus "$corpus" --index "$tmp/index" --full --json "$@" >"$tmp/report"
  end=$(date +%s%3N)
  articles=$(sed -n 's/.*"indexed":\([0-9]*\).*/\1/p' "$tmp/report")
  echo "$name: reindex of $articles articles in $((end - begin)) ms: $((articles * 1000 / (end - begin))) a second"
  tracuu eval --index "$tmp/index" --queries "$queries" --qrels "$qrels" "$@" | head -n 1 | sed "s/^/$name: /"
  "$java" -jar target/tracuu.jar serve --index "$tmp/index" --port "$port" "$@" >"$tmp/out" 2>&1 &
  pid=$!
  until curl -sf -o /dev/null "http://127.0.0.1:$port/readyz"; do kill -0 $pid || { cat "$tmp/out"; exit 1; }; sleep 0.1; done
  load 4 >/dev/null # warms the JITs
  for c in 1 4 16; do echo "$name: $c connections: $(load $c)"; done
  kill $pid
  wait $pid || :
  pid=
}

load() {
  threads=$1
  [ "$threads" -le 2 ] || threads=2
  before=$(cpu $pid)
  wrk -t"$threads" -c"$1" -d"${seconds}s" --latency -s $here/load.lua "http://127.0.0.1:$port" -- "$tmp/questions" | grep RESULT
  echo "  (service's own processor time $(($(cpu $pid) - before)) ms)"
}

measure embedded
measure cluster --engine opensearch --hosts "$hosts" --prefix tracuu-measured --replicas 0
