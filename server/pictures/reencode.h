#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/picture/luma_image.h"

namespace tiemchung::pictures {

/// The size that a PNG, JPEG or WebP file states, pixels not yet looked at. Fails with
/// picture.unsupported, picture.broken, or picture.too_large beyond the bounds of
/// core/picture/luma_image.h.
Result<picture::PictureSize> stated_size(ByteView file);

/// A picture made anew from its pixels: nothing else of the file is left.
struct ReencodedPicture {
    Bytes jpeg;
    picture::PictureSize size;
};

/// Decodes a PNG, JPEG or WebP file, turns it upright as its EXIF data say, scales it down to at
/// most `max_side` pixels on the long side, and encodes it as JPEG. Needs up to seven bytes for
/// each pixel that the file states. Fails as stated_size does, and with picture.broken also where
/// the file ends before its picture does.
Result<ReencodedPicture> reencode(ByteView file, int max_side);

}  // namespace tiemchung::pictures
