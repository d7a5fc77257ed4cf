-- For wrk: every request carries the cookie of another signed-in citizen, from the file that
-- SESSION_TOKENS names, one token a line.
local requests = {}
local last = 0
function init()
    for token in io.lines(os.getenv("SESSION_TOKENS")) do
        requests[#requests + 1] = wrk.format("GET", nil, {
            Host = wrk.host .. ":" .. wrk.port,
            Cookie = "tiemchung_session=" .. token,
        })
    end
end
function request()
    last = last % #requests + 1
    return requests[last]
end
