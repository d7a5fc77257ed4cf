#pragma once

#include "core/picture/luma_image.h"

namespace tiemchung::picture {

/// The size after halving: each side divided by two, at least one pixel.
[[nodiscard]] PictureSize halved_size(PictureSize size);

/// Half the width and height, each pixel the mean of four.
[[nodiscard]] LumaImage halved(const LumaImage& image);

}  // namespace tiemchung::picture
