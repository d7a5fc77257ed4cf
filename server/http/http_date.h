#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/date.h"

namespace tiemchung::http {

/// `Sun, 06 Nov 1994 08:49:37 GMT` (IMF-fixdate, RFC 9110 section 5.6.7).
[[nodiscard]] std::string to_http_date(Timestamp time);

/// Reads an IMF-fixdate. The two obsolete forms count as absent, which only costs a cache hit.
[[nodiscard]] std::optional<Timestamp> parse_http_date(std::string_view text);

}  // namespace tiemchung::http
