#pragma once

#include <string_view>

#include "core/picture/luma_image.h"

namespace tiemchung::tests {

/// A QR picture: `square` pixels to a square, `quiet` squares of white around it, in the two
/// shades given.
picture::LumaImage qr_image(std::string_view text, int square, int quiet = 4, std::uint8_t dark = 0,
                            std::uint8_t bright = 255);

/// The picture turned about its centre on a white ground.
picture::LumaImage turned_by(const picture::LumaImage& image, double degrees);

/// The picture with noise of up to `amount` added or taken, the same on every run.
picture::LumaImage noisy(const picture::LumaImage& image, int amount);

/// The picture with each pixel replaced by the mean of the 3 x 3 around it, `times` over.
picture::LumaImage blurred(const picture::LumaImage& image, int times);

}  // namespace tiemchung::tests
