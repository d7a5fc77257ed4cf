#include "core/picture/halve.h"

#include <algorithm>

namespace tiemchung::picture {

PictureSize halved_size(PictureSize size) {
    return {std::max(size.width / 2, 1), std::max(size.height / 2, 1)};
}

LumaImage halved(const LumaImage& image) {
    LumaImage result(halved_size(image.size()));
    for (int y = 0; y < result.size().height; ++y) {
        const auto upper = image.row(2 * y);
        const auto lower = image.row(std::min(2 * y + 1, image.size().height - 1));
        const auto target = result.row(y);
        for (std::size_t x = 0; x < target.size(); ++x) {
            const std::size_t right = std::min(2 * x + 1, upper.size() - 1);
            const int sum = upper[2 * x] + upper[right] + lower[2 * x] + lower[right];
            target[x] = static_cast<std::uint8_t>((sum + 2) / 4);
        }
    }
    return result;
}

}  // namespace tiemchung::picture
