-- For wrk: asks the questions of a file (one a line), one after the other, each thread from another place. Counts the answers by
-- status, and those that say that they are partial.
local questions = {}
local threads = {}
local position = 0
local KINDS = { "ok", "partial", "limited", "unavailable", "other" }

function setup(thread)
  thread:set("number", #threads)
  threads[#threads + 1] = thread
end

function init(args)
  for line in io.lines(args[1]) do
    local encoded = line:gsub("[^A-Za-z0-9]", function(c) return string.format("%%%02X", c:byte()) end)
    questions[#questions + 1] = "/api/search?q=" .. encoded
  end
  position = number * 37
  ok, partial, limited, unavailable, other = 0, 0, 0, 0, 0
end

function request()
  position = position % #questions + 1
  return wrk.format("GET", questions[position])
end

function response(status, headers, body)
  if status == 200 then
    ok = ok + 1
    if body:find('"timedOut":true', 1, true) then partial = partial + 1 end
  elseif status == 429 then limited = limited + 1
  elseif status == 503 then unavailable = unavailable + 1
  else other = other + 1
  end
end

function done(summary, latency)
  local sum = {}
  for _, kind in ipairs(KINDS) do
    sum[kind] = 0
    for _, thread in ipairs(threads) do sum[kind] = sum[kind] + thread:get(kind) end
  end
  local e = summary.errors
  io.write(string.format(
    "RESULT rps=%.1f p50=%.1fms p99=%.1fms 200=%d (partial %d) 429=%d 503=%d other=%d broken=%d\n",
    sum.ok / (summary.duration / 1e6), latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    sum.ok, sum.partial, sum.limited, sum.unavailable, sum.other, e.connect + e.read + e.write + e.timeout))
end
