#pragma once

#include "core/picture/luma_image.h"

namespace tiemchung::picture {

/// The size with a border of `pixels` on each side, or the size itself where that would pass
/// `max_prepared_pixels` or `max_side`.
[[nodiscard]] PictureSize framed_size(PictureSize size, int pixels);

/// Lays a white border around a picture that was cut too close to its code: the standard asks for a
/// quiet zone of four modules (ISO/IEC 18004, 9.1). Border 1 to 200 pixels; others are taken as the
/// nearest.
[[nodiscard]] LumaImage framed(const LumaImage& image, int pixels);

}  // namespace tiemchung::picture
