#pragma once

#include "server/pictures/colour_image.h"

namespace tiemchung::pictures {

// One decoder a format, from the bytes of a whole file to colour, transparency over white. Where
// the format allows it, a picture whose long side is above `enough` is decoded smaller, but not
// below that. All look at the stated size before they decode, and fail as those of
// picture_decoders.h; where the file ends before its picture does, with picture.broken.

Result<picture::PictureSize> size_of_png(ByteView file);
Result<picture::PictureSize> size_of_jpeg(ByteView file);
Result<picture::PictureSize> size_of_webp(ByteView file);

Result<ColourImage> decode_png_colours(ByteView file);
Result<ColourImage> decode_jpeg_colours(ByteView file, int enough);
Result<ColourImage> decode_webp_colours(ByteView file, int enough);

}  // namespace tiemchung::pictures
