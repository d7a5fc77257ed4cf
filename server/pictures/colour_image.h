#pragma once

#include "core/base/bytes.h"
#include "core/picture/luma_image.h"

namespace tiemchung::pictures {

/// A picture in colour: three bytes a pixel (red, green, blue), rows from the top without gaps.
struct ColourImage {
    static constexpr std::size_t channels = 3;

    picture::PictureSize size;
    Bytes pixels;

    friend bool operator==(const ColourImage&, const ColourImage&) = default;
};

/// The size with its longer side at most `max_side`, in proportion, no side empty.
[[nodiscard]] picture::PictureSize fitted_size(picture::PictureSize size, int max_side);

/// Makes a picture smaller: each pixel is the mean of the area that it covers. `size` may not be
/// larger than the picture.
[[nodiscard]] ColourImage scaled_down(ColourImage image, picture::PictureSize size);

/// How a camera was held: the values of EXIF's Orientation tag (CIPA DC-008, 4.6.5). Turns and
/// mirrors the picture so that it stands upright; 1 and anything unknown leave it as it is.
[[nodiscard]] ColourImage turned_upright(ColourImage image, int orientation);

}  // namespace tiemchung::pictures
