#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace tiemchung::http {

/// `http://HOST[:PORT][/PATH]`, taken apart.
struct Url {
    std::string host;  ///< name or numeric address, without brackets
    std::string port = "80";
    std::string target = "/";

    friend bool operator==(const Url&, const Url&) = default;
};

/// Reads an http URL without user, query or fragment. Fails with network.bad_address; https too,
/// since TLS is a proxy's work here, outwards as inwards.
Result<Url> parse_http_url(std::string_view text);

/// A field of a request to another program; both parts are bounded and hold no line break.
struct ClientField {
    std::string name;
    std::string value;
};

struct ClientAnswer {
    unsigned status = 0;
    std::string body;  ///< at most 64 KiB
};

/// Sends `body` to `url` by POST on a connection of its own and waits for the answer, `patience` in
/// all. Fails with network.unreachable, also when time runs out, network.bad_answer, or
/// request.malformed for a field that could begin another line.
Result<ClientAnswer> post(const Url& url, const std::vector<ClientField>& fields,
                          std::string_view body, std::chrono::milliseconds patience);

}  // namespace tiemchung::http
