#pragma once

#include "core/picture/luma_image.h"

namespace tiemchung::picture {

/// The share of 100 to 400 percent nearest to `percent` that a picture of that size can be enlarged
/// by without passing `max_prepared_pixels` or `max_side`.
[[nodiscard]] int possible_enlargement(PictureSize size, int percent);

/// The size after enlarging by a possible percentage.
[[nodiscard]] PictureSize enlarged_size(PictureSize size, int percent);

/// Enlarges by cubic B-splines, which also smooth noise away. The percentage is taken as the
/// nearest possible one.
[[nodiscard]] LumaImage enlarged(const LumaImage& image, int percent);

}  // namespace tiemchung::picture
