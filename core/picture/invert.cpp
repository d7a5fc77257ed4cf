#include "core/picture/invert.h"

namespace tiemchung::picture {

LumaImage inverted(const LumaImage& image) {
    LumaImage result(image.size());
    for (int y = 0; y < image.size().height; ++y) {
        const auto source = image.row(y);
        const auto target = result.row(y);
        for (std::size_t x = 0; x < target.size(); ++x) {
            target[x] = static_cast<std::uint8_t>(255 - source[x]);
        }
    }
    return result;
}

}  // namespace tiemchung::picture
