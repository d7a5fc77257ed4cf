#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace tiemchung::report {

enum class Lines : std::uint8_t { one, several };

/// A free text as typed, ready to keep: NFC, without outer spaces. `max` counts characters.
/// Fails with `too_long`, or with text.bad_utf8 for bytes that are no text and for control
/// characters other than the line breaks of a text of several lines.
Result<std::string> clean_text(std::string_view typed, std::size_t max, ErrorCode too_long,
                               Lines lines = Lines::one);

/// An e-mail address: one `@`, a dot inside the domain, at most 254 characters, none of them a
/// space or sign that address lists give a meaning. Empty stays empty. Fails with report.email_bad.
Result<std::string> parse_email(std::string_view typed);

}  // namespace tiemchung::report
