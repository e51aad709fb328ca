-- For wrk: asks the questions of a file (one a line), one after the other, each thread from another place.
local questions = {}
local threads = 0
local position = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(args)
  for line in io.lines(args[1]) do
    local encoded = line:gsub("[^A-Za-z0-9]", function(c) return string.format("%%%02X", c:byte()) end)
    questions[#questions + 1] = "/api/search?q=" .. encoded
  end
  position = number * 37
end

function request()
  position = position % #questions + 1
  return wrk.format("GET", questions[position])
end

local statuses = 0
function response(status)
  if status ~= 200 then statuses = statuses + 1 end
end

function done(summary, latency)
  local e = summary.errors
  io.write(string.format(
    "RESULT rps=%.1f p50=%.2fms p99=%.2fms requests=%d errors=%d\n",
    summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    summary.requests, e.connect + e.read + e.write + e.status + e.timeout))
end
