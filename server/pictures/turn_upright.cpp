#include <utility>

#include "server/pictures/colour_image.h"

namespace tiemchung::pictures {
namespace {

using picture::PictureSize;

/// Where the upright picture's pixel at (x, y) lies in the picture as it was stored.
struct Place {
    int x;
    int y;
};

Place stored_place(int orientation, PictureSize stored, int x, int y) {
    const int right = stored.width - 1;
    const int bottom = stored.height - 1;
    switch (orientation) {
        case 2:
            return {right - x, y};
        case 3:
            return {right - x, bottom - y};
        case 4:
            return {x, bottom - y};
        case 5:
            return {y, x};
        case 6:
            return {y, bottom - x};
        case 7:
            return {right - y, bottom - x};
        case 8:
            return {right - y, x};
        default:
            return {x, y};
    }
}

}  // namespace

ColourImage turned_upright(ColourImage image, int orientation) {
    constexpr int first_turned = 2;
    constexpr int first_on_its_side = 5;
    constexpr int last = 8;
    if (orientation < first_turned || orientation > last) return image;
    PictureSize size = image.size;
    if (orientation >= first_on_its_side) std::swap(size.width, size.height);
    ColourImage turned{size, Bytes(image.pixels.size())};
    const auto stride = static_cast<std::size_t>(image.size.width);
    std::uint8_t* out = turned.pixels.data();
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            const Place from = stored_place(orientation, image.size, x, y);
            const std::size_t pixel =
                static_cast<std::size_t>(from.y) * stride + static_cast<std::size_t>(from.x);
            const std::uint8_t* source = image.pixels.data() + pixel * ColourImage::channels;
            for (std::size_t channel = 0; channel < ColourImage::channels; ++channel)
                *out++ = *source++;
        }
    }
    return turned;
}

}  // namespace tiemchung::pictures
