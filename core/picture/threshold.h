#pragma once

#include "core/picture/luma_image.h"

namespace tiemchung::picture {

/// Black and white, for poor light: a pixel is white where it is brighter than the mean of the
/// square reaching `reach` pixels to each side of it. Reach 1 to 200; others are taken as the
/// nearest.
[[nodiscard]] LumaImage thresholded(const LumaImage& image, int reach);

}  // namespace tiemchung::picture
