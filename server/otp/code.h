#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace tiemchung::otp {

inline constexpr std::size_t code_digits = 6;

/// Six random digits, each code as likely as any other.
/// Fails with signature.platform where the system has no randomness to give.
Result<std::string> draw_code();

/// The digits of a typed code: spaces around and between them are dropped, as messages and people
/// put them. Fails with otp.missing or otp.bad_format.
Result<std::string> parse_code(std::string_view typed);

}  // namespace tiemchung::otp
