#pragma once

namespace tiemchung {

/// A letter of the Latin script, as names are written in: A–Z, a–z, U+00C0…U+024F and
/// U+1E00…U+1EFF, so all of Vietnamese.
[[nodiscard]] bool is_latin_letter(char32_t c);

/// A mark of U+0300…U+036F, which stands on the letter before it.
[[nodiscard]] bool is_combining_mark(char32_t c);

/// The small letter (Unicode's simple case mapping) of the alphabets in use today; every other
/// character as it is.
[[nodiscard]] char32_t lower_case(char32_t c);

/// The capital of a small letter, likewise; `ß` has none.
[[nodiscard]] char32_t upper_case(char32_t c);

}  // namespace tiemchung
