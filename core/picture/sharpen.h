#pragma once

#include "core/picture/luma_image.h"

namespace tiemchung::picture {

/// Undoes a little blur (unsharp mask): adds `strength` times the difference between the picture
/// and the picture smoothed by a Gaussian of one pixel. Strength 1 to 8; others are taken as the
/// nearest.
[[nodiscard]] LumaImage sharpened(const LumaImage& image, int strength);

}  // namespace tiemchung::picture
