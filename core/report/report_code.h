#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace tiemchung::report {

/// The code of a report, as people read it out, write it down and type it in: `PA-7K3M-9QX2-4T`.
///
/// Nine random characters (44 bits) and a check character, in Crockford's alphabet less 0 and 1, so
/// that none of 0, O, 1, I, L appears. The check is ISBN-10's, with 31 for 11 and U for X: it finds
/// every wrong character and every two that changed places.
inline constexpr std::size_t random_bytes_of_a_code = 8;

/// The code made of random bytes.
[[nodiscard]] std::string report_code(
    const std::array<std::uint8_t, random_bytes_of_a_code>& random);

/// The code that was typed, in its one spelling: in any case, with or without `PA`, with any
/// spaces, dots and hyphens. 0 and O are one character, and so are 1, I and L; neither can be
/// right. Fails with report.code_missing, or with report.code_wrong, at the character where one
/// shows it.
Result<std::string> parse_report_code(std::string_view typed);

}  // namespace tiemchung::report
