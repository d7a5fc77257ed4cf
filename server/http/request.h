#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/http/method.h"

namespace tiemchung::http {

/// One header field. Views into the connection's buffer.
struct Field {
    std::string_view name;
    std::string_view value;
};

/// A request as handlers see it. Its views stay valid until the handler has returned; a handler
/// copies what it keeps.
struct Request {
    Method method = Method::other;
    std::string path;             ///< percent-decoded once; begins with '/'
    std::string_view query;       ///< after '?', still percent-encoded; may hold personal data
    std::vector<Field> fields;    ///< in the order sent
    std::string_view body;        ///< at most the route's `body_limit`
    bool from_this_host = false;  ///< the peer has a loopback address: a proxy of ours, or a test
    std::string client_address;   ///< numeric; of the visitor as far as a proxy of ours tells
    bool over_https = false;      ///< the visitor's own connection is known to be HTTPS
    std::vector<std::string> parameters;  ///< of the route's pattern, decoded, in order

    /// The first field of that name, compared without case; nothing if there is none.
    [[nodiscard]] std::optional<std::string_view> field(std::string_view name) const;

    /// The value of a cookie (RFC 6265 section 5.4); nothing if it was not sent.
    [[nodiscard]] std::optional<std::string_view> cookie(std::string_view name) const;
};

/// Whether two field names or ASCII tokens are the same but for case.
[[nodiscard]] bool same_token(std::string_view one, std::string_view other);

/// `text` without spaces and tabs at its ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

}  // namespace tiemchung::http
