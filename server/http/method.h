#pragma once

#include <cstdint>
#include <string_view>

namespace tiemchung::http {

/// The methods of RFC 9110 and RFC 5789 that a route may ask for; everything else is `other`.
enum class Method : std::uint8_t { get, head, post, put, patch, remove, options, other };

/// `GET`, `DELETE`, … ; `OTHER` for `other`.
[[nodiscard]] std::string_view name_of(Method method);

/// Method names are case-sensitive (RFC 9110 section 9.1).
[[nodiscard]] Method method_named(std::string_view name);

}  // namespace tiemchung::http
