#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tiemchung::http {

/// A request target taken apart.
struct Target {
    std::string path;        ///< percent-decoded once
    std::string_view query;  ///< still encoded; a view into the target
};

/// Reads the origin form `/path?query` or the absolute form `http://host/path?query` (RFC 9112
/// section 3.2). Nothing for other forms, for a broken percent escape and for an escaped control
/// character: no resource of ours is named so.
[[nodiscard]] std::optional<Target> parse_target(std::string_view target);

/// The value of the first member of that name in a query (`a=1&b=2`), decoded once, `+` as a space;
/// nothing where there is none, or where its escapes are broken or hide control characters.
[[nodiscard]] std::optional<std::string> query_value(std::string_view query, std::string_view name);

}  // namespace tiemchung::http
