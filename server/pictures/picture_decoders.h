#pragma once

#include "core/picture/luma_image.h"

namespace tiemchung::pictures {

// One decoder a format, from the bytes of a whole file to grey pixels, transparency over white.
// All look at the stated size before they decode: `picture.too_large` beyond the bounds of
// LumaImage, `picture.broken` where the library gives up, `picture.unsupported` for a variant that
// is not read (colours for print in JPEG, animation in WebP).

Result<picture::LumaImage> decode_png(ByteView file);
Result<picture::LumaImage> decode_jpeg(ByteView file);
Result<picture::LumaImage> decode_webp(ByteView file);

}  // namespace tiemchung::pictures
