#include "core/picture/grey.h"

namespace tiemchung::picture {

void grey_over_white(ByteView rgba, std::span<std::uint8_t> luma) {
    for (std::size_t i = 0; i < luma.size(); ++i) {
        const auto* pixel = &rgba[4 * i];
        // The weights add up to 1024.
        const std::uint32_t grey =
            (306U * pixel[0] + 601U * pixel[1] + 117U * pixel[2] + 512U) >> 10;
        const std::uint32_t alpha = pixel[3];
        luma[i] = static_cast<std::uint8_t>((grey * alpha + 255U * (255U - alpha) + 127U) / 255U);
    }
}

}  // namespace tiemchung::picture
