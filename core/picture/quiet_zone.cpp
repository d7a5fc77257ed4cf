#include "core/picture/quiet_zone.h"

#include <algorithm>

namespace tiemchung::picture {

PictureSize framed_size(PictureSize size, int pixels) {
    const int border = std::clamp(pixels, 1, 200);
    const PictureSize wide{size.width + 2 * border, size.height + 2 * border};
    const bool fits =
        wide.width <= max_side && wide.height <= max_side && wide.pixels() <= max_prepared_pixels;
    return fits ? wide : size;
}

LumaImage framed(const LumaImage& image, int pixels) {
    const auto size = framed_size(image.size(), pixels);
    if (size == image.size()) return image;
    const int border = (size.width - image.size().width) / 2;
    LumaImage result(size);
    for (int y = 0; y < image.size().height; ++y) {
        const auto source = image.row(y);
        std::copy(source.begin(), source.end(), result.row(y + border).begin() + border);
    }
    return result;
}

}  // namespace tiemchung::picture
