#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace tiemchung::captcha {

/// Twice the 220 by 72 that it is shown at.
inline constexpr int picture_width = 440;
inline constexpr int picture_height = 144;

/// The code as a PNG: bent, tilted and crossed out, dark on light whatever the page's colours.
/// The same seed gives the same picture. Fails with server.failed where cairo has no memory.
Result<std::string> draw_captcha(std::string_view answer, std::uint64_t seed);

}  // namespace tiemchung::captcha
