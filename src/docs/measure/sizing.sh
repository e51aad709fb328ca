#!/bin/sh
# What a cluster needs for so many articles: shards, disk, memory, cores, nodes, time of a build. src/docs/sizing.md says where the figures are
# from, and how far they were measured.
#   src/docs/measure/sizing.sh ARTICLES [TEXT_BYTES [SEARCHES_A_SECOND [REPLICAS [DISK_GB [RAM_GB [CORES]]]]]]
# TEXT_BYTES: of title and text of an article in UTF-8, in the mean (Vocabulary.java counts them). The last three are of one node.
# Figures of your own in the environment: STORE, BUILDING, HOT, FIXED_MS, SHARD_MS, GB_MS, NODE_BUILD, OWN_BUILD, SHARD_GB, KEEP. GB_MS is an upper bound: 4 was the lowest figure that was measured.
set -eu
awk -v articles="$1" -v bytes="${2:-2500}" -v searches="${3:-20}" -v replicas="${4:-1}" -v disk="${5:-2000}" -v ram="${6:-64}" -v cores="${7:-16}" \
  -v store="${STORE:-2.1}" -v building="${BUILDING:-5.9}" -v hot="${HOT:-1.45}" -v fixed="${FIXED_MS:-8}" -v shard="${SHARD_MS:-1.3}" -v gb="${GB_MS:-33}" \
  -v nodebuild="${NODE_BUILD:-430}" -v ownbuild="${OWN_BUILD:-175}" -v per="${SHARD_GB:-4}" -v keep="${KEEP:-2}" '
function up(x) { return x > int(x) ? int(x) + 1 : int(x) }
function max(a, b) { return a > b ? a : b }
BEGIN {
  text = articles * bytes / 1e9
  copies = 1 + replicas
  shards = max(1, up(text / per))
  all = text * copies * (keep * store + building) / 0.8 # OpenSearch puts nothing more on disks that are 85 % full
  warm = text * copies * hot
  ms = fixed + shard * shards + gb * text
  busy = searches * ms / 1000 / 0.5 # half of the cores idle, for the 99th percentile
  by_disk = up(all / disk)
  by_ram = up(warm / (ram - 8)) # 4 GB of heap, and the system
  by_cores = up(busy / cores)
  least = replicas ? max(3, copies) : 1 # a majority must be left when one dies
  nodes = max(max(least, by_disk), max(by_ram, by_cores))
  printf "text      %.1f GB\n", text
  printf "shards    %d, each with %.1f GB of text and %.1f GB on disk; %d copies of each\n", shards, text / shards, text * store / shards, copies
  printf "disk      %.0f GB: %d generations of %.0f GB with copies, one under construction, a fifth free -> %d node(s) of %d GB\n", all, keep, text * store * copies, by_disk, disk
  printf "memory    %.0f GB of files that searches read -> %d node(s) of %d GB\n", warm, by_ram, ram
  printf "cores     %.0f ms a search, %.0f a second, half idle: %.1f -> %d node(s) of %d cores\n", ms, searches, busy, by_cores, cores
  printf "nodes     %d, each with %.0f GB of disk, %.0f GB of memory, %.1f cores\n", nodes, all / nodes, warm / nodes + 8, max(2, busy / nodes)
  printf "a build   %.1f core-hours on the nodes, %.1f in the program; %.1f h if both use all cores of such machines\n", nodebuild * text * copies / 3600, ownbuild * text / 3600, max(nodebuild * text * copies / nodes, ownbuild * text) / cores / 3600
}'
