#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace tiemchung::captcha {

/// What codes are made of: capitals and digits without those that are taken for each other
/// (0 O D Q, 1 I L, 2 Z, 5 S, 6 G, 8 B, U V).
inline constexpr std::string_view alphabet = "ACEFHJKMNPRTUWXY23456789";

inline constexpr std::size_t code_length = 5;

/// Five random characters, each code as likely as any other.
/// Fails with signature.platform where the system has no randomness to give.
Result<std::string> draw_answer();

/// An answer as typed, made comparable: capitals, without spaces. Bounded to `code_length` and a
/// little more, so that a longer one is simply wrong.
[[nodiscard]] std::string normalised(std::string_view typed);

}  // namespace tiemchung::captcha
