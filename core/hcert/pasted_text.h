#pragma once

#include <string>
#include <string_view>

namespace tiemchung::hcert {

/// Repairs what copying does to the text of a QR code: zero-width marks (byte order mark,
/// zero-width space and joiners, word joiner) go, no-break spaces become spaces, outer line breaks
/// and leading spaces go, and a text mostly in lower case is raised to capitals. Inner spaces stay:
/// the space is a digit of Base45.
[[nodiscard]] std::string repair_pasted_text(std::string_view text);

}  // namespace tiemchung::hcert
