#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace tiemchung {

/// Whether `text` is well-formed UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above
/// U+10FFFF. Fails with text.bad_utf8 at the first byte of the first sequence that is not.
Outcome check_utf8(std::string_view text);

/// The code point that starts at `position`, moving `position` behind it; nothing at the end or
/// where no well-formed sequence starts (then `position` stays).
[[nodiscard]] std::optional<char32_t> next_code_point(std::string_view text, std::size_t& position);

/// Appends a code point (a Unicode scalar value) to `text`.
void append_utf8(std::string& text, char32_t code_point);

/// How many code points the well-formed `text` has.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

}  // namespace tiemchung
