#!/bin/sh
# Start to ready on the shipped corpus, with and without the class-data archive: the median of N starts each, and the memory at rest.
#   src/docs/measure/start.sh [N]
set -eu
cd "$(dirname -- "$0")/../../.."
n=${1:-5} port=${PORT:-18480}
java=$(./tracuu --print-java-home)/bin/java
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
"$java" -jar target/tracuu.jar reindex --corpus corpus --index "$tmp/index" --quiet 2>/dev/null

now() { date +%s%3N; }

# Starts the service with the JVM's words "$@", prints the milliseconds until /readyz says yes and the resident kB; then stops it.
once() {
  t0=$(now)
  "$java" "$@" -jar target/tracuu.jar serve --index "$tmp/index" --port "$port" >"$tmp/out" 2>&1 &
  pid=$!
  until curl -sf -o /dev/null "http://127.0.0.1:$port/readyz"; do
    kill -0 $pid 2>/dev/null || { cat "$tmp/out" >&2; exit 1; }
    sleep 0.01
  done
  t1=$(now)
  sleep 1
  echo "$((t1 - t0)) $(awk '/VmRSS/ { print $2 }' /proc/$pid/status)"
  kill -TERM $pid
  wait $pid || :
}

median() { sort -n | awk '{ v[NR] = $1; r[NR] = $2 } END { m = int((NR + 1) / 2); print v[m], r[m] }'; }

archive="-XX:+AutoCreateSharedArchive -XX:SharedArchiveFile=$tmp/app.jsa -Xshare:auto -Xlog:cds=off -Xlog:cds+dynamic=off"
# shellcheck disable=SC2086 # words for the JVM
once $archive >/dev/null # writes the archive
without=$(for _ in $(seq "$n"); do once; done | median)
# shellcheck disable=SC2086
with=$(for _ in $(seq "$n"); do once $archive; done | median)
echo "without archive: ${without% *} ms to ready, ${without#* } kB resident"
echo "with archive:    ${with% *} ms to ready, ${with#* } kB resident"
awk -v a="${with% *}" -v b="${without% *}" 'BEGIN { printf "ratio:           %.2f\n", a / b }'
