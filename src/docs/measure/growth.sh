#!/bin/sh
# How index, build and searches grow with the number of articles, in the embedded engine and in one node of a cluster.
#   src/docs/measure/growth.sh CORPUS.jsonl[.gz] SOURCE HOST SIZE...
# Of each SIZE, so many articles of CORPUS are drawn (seed 7; in their order); a SIZE of 100000/8 is divided into 8 shards in the cluster.
# SOURCE: the corpus that the words of the queries come from. HOST: the only node of a cluster, on this machine, with our plugin, whose
# indices "tracuu-growth-*" are written and removed; "-" measures the embedded engine only. Needs Linux, GNU time, curl, jq.
# OUT: a folder for the cost of every single search (what FanOut reads); HEAP: of the program, 1g if not said.
set -eu
cd "$(dirname -- "$0")/../../.."
corpus=$1 source=$2 host=$3
shift 3
java="$(./tracuu --print-java-home)/bin/java -Xmx${HEAP:-1g}"
here=src/docs/measure
tmp=$(mktemp -d)
out=${OUT:-$tmp}
prefix=tracuu-growth
mkdir -p "$out"
trap 'rm -rf "$tmp"' EXIT

run() { # FILE OPTION...: a reindex; prints CPU seconds, seconds, kB resident at most
  file=$1
  shift
  /usr/bin/time -f '%U %S %e %M' -o "$tmp/time" $java -jar target/tracuu.jar reindex --corpus "$file" --index "$tmp/index" --full --json --keep 1 "$@" \
    >"$tmp/report" 2>"$tmp/err" || { cat "$tmp/err"; exit 1; }
  awk 'END { printf "%.1f CPU s, %.1f s, %.0f MB resident at most\n", $1 + $2, $3, $4 / 1024 }' "$tmp/time"
}
cost() { $java -cp "target/tracuu.jar:target/lib/*" $here/SearchCost.java "$source" "${QUERIES:-150}" "${ROUNDS:-3}" 7 "$@" 2>/dev/null; }
ask() { curl -sf "http://$host$1"; }
ticks() { awk '{ print $14 + $15 }' "/proc/$pid/stat"; } # hundredths of a second
live() { "$(./tracuu --print-java-home)/bin/jcmd" "$pid" GC.class_histogram | awk '/^Total/ { printf "%.1f MB", $3 / 1e6 }'; } # collects the garbage first
stored() { # bytes on disk, and of which kind of file
  ask "/$prefix/_stats/store,docs,segments?include_segment_file_sizes=true" | jq -r '._all.primaries | "  store \(.store.size_in_bytes) bytes, \(.docs.count) documents, \(.segments.count) segments: " +
    (.segments.file_sizes | to_entries | map("\(.key) \(.value.size_in_bytes // .value)") | join(", "))'
}
unpacked() { case $1 in *.gz) gzip -dc "$1" ;; *) cat "$1" ;; esac; }

[ "$host" = - ] || pid=$(ask /_nodes/process | jq '.nodes[].process.id')
all=$(unpacked "$corpus" | wc -l)
for size in "$@"; do
  shards=1
  case $size in */*) shards=${size#*/} size=${size%/*} ;; esac
  unpacked "$corpus" | awk -v n="$size" -v all="$all" 'BEGIN { srand(7) } rand() * (all - NR + 1) < n { n--; print }' >"$tmp/part.jsonl"
  [ "$shards" != 1 ] || echo "$size: $(wc -c <"$tmp/part.jsonl") bytes of JSON; $($java -cp "target/tracuu.jar:target/lib/*" $here/Vocabulary.java "$tmp/part.jsonl" 2>/dev/null)"
  if [ "$shards" = 1 ]; then
    built=$(run "$tmp/part.jsonl")
    echo "$size embedded: index $(jq .indexBytes "$tmp/report") bytes, $built"
    cost "$out/embedded-$size.tsv" "$tmp/index"
  fi
  [ "$host" != - ] || continue
  ask / >/dev/null
  before=$(ticks)
  built=$(run "$tmp/part.jsonl" --engine opensearch --hosts "$host" --prefix $prefix --replicas 0 --shards "$shards")
  until [ "$(ask "/$prefix/_stats/merge" | jq ._all.primaries.merges.current)" = 0 ]; do sleep 1; done
  echo "$size cluster, $shards shards: $built; node $(echo "$before $(ticks)" | awk '{ printf "%.1f", ($2 - $1) / 100 }') CPU s;" \
    "live heap $(live), resident $(awk '/VmHWM/ { printf "%.0f MB", $2 / 1024 }' "/proc/$pid/status")"
  stored
  cost "$out/cluster-$size-$shards.tsv" "$host" $prefix
  sleep 60 # nodes keep what a recovery could want until they agreed, twice a minute, that none does; a merge before that keeps it for good
  curl -sf -X POST "http://$host/$prefix/_forcemerge?max_num_segments=1" >/dev/null
  echo "  merged into one segment a shard:"
  sleep 20 # the old files go, and sizes are counted every ten seconds
  stored
  cost "$out/merged-$size-$shards.tsv" "$host" $prefix
  [ -n "${KEEP:-}" ] || curl -sf -X DELETE "http://$host/$(ask "/$prefix/_alias" | jq -r 'keys[0]')" >/dev/null
done
