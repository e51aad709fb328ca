#!/bin/sh
# The first page of results beside the API's answer, over the shipped corpus and its judged questions, or over INDEX and QUESTIONS.
#   src/docs/measure/pages.sh [INDEX QUESTIONS [ROUNDS]]
set -eu
cd "$(dirname -- "$0")/../../.."
port=${PORT:-18482}
java=$(./tracuu --print-java-home)/bin/java
tmp=$(mktemp -d)
pid=
trap '[ -z "$pid" ] || kill "$pid"; rm -rf "$tmp"' EXIT
index=${1:-$tmp/index} questions=${2:-src/test/resources/judged/queries.jsonl}
[ $# -gt 0 ] || "$java" -jar target/tracuu.jar reindex --corpus corpus --index "$index" --quiet 2>/dev/null
"$java" -jar target/tracuu.jar serve --index "$index" --port "$port" >"$tmp/out" 2>&1 &
pid=$!
until curl -sf -o /dev/null "http://127.0.0.1:$port/readyz"; do
  kill -0 $pid 2>/dev/null || { cat "$tmp/out" >&2; exit 1; }
  sleep 0.1
done
"$java" src/docs/measure/Pages.java "http://127.0.0.1:$port" "$questions" "${3:-20}"
