#pragma once

#include <string>
#include <string_view>

namespace tiemchung {

/// The canonical composition (Unicode NFC, UAX #15) of a text in Latin letters: every letter of
/// U+00C0…U+024F and U+1E00…U+1EFF, so all of Vietnamese, with marks of U+0300…U+036F in any
/// number and order. Other scripts and malformed bytes pass through as they are.
///
/// Names typed on different systems compare equal only in this form: "Nguyễn" may arrive as 6, 7 or
/// 8 code points.
[[nodiscard]] std::string to_nfc(std::string_view text);

/// Whether `text` is certainly in this form already. Cheap; may say no for a text that is.
[[nodiscard]] bool is_surely_nfc(std::string_view text);

/// The letter under a composed letter's marks: `ế` → `e`. Other characters as they are, so also
/// letters like `đ` and `ø`, whose stroke is no mark.
[[nodiscard]] char32_t without_marks(char32_t composed);

}  // namespace tiemchung
