#pragma once

#include "core/picture/luma_image.h"

namespace tiemchung::tests {

/// A picture without any symmetry, each pixel from its place alone.
inline picture::LumaImage uneven(picture::PictureSize size) {
    picture::LumaImage image(size);
    for (int y = 0; y < size.height; ++y) {
        auto row = image.row(y);
        for (int x = 0; x < size.width; ++x) {
            row[static_cast<std::size_t>(x)] = static_cast<std::uint8_t>(x * 37 + y * 91 + x * y);
        }
    }
    return image;
}

}  // namespace tiemchung::tests
