#pragma once

#include <cstddef>

#include "core/picture/luma_image.h"

namespace tiemchung::pictures {

/// The largest picture file taken in, in bytes.
inline constexpr std::size_t max_file_bytes = 20 * 1024 * 1024;

/// Decodes a PNG, JPEG or WebP file, told apart by content. Its orientation mark is not followed: a
/// code is read in any position. Fails with `picture.unsupported` for anything else,
/// `picture.too_large` beyond `max_file_bytes` or the bounds of LumaImage (before a pixel is
/// decoded) and `picture.broken`.
Result<picture::LumaImage> decode_picture(ByteView file);

}  // namespace tiemchung::pictures
