#pragma once

#include "core/picture/luma_image.h"

namespace tiemchung::picture {

/// The size after turning: the square that holds the turned picture.
[[nodiscard]] PictureSize turned_size(PictureSize size);

/// Turns by 45 degrees about the centre on a white ground: finder patterns are searched along rows,
/// and a code that lies badly for that lies well afterwards. Where the result would pass
/// `max_prepared_pixels` the picture comes back as it is.
[[nodiscard]] LumaImage turned(const LumaImage& image);

}  // namespace tiemchung::picture
