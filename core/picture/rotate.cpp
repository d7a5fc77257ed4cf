#include "core/picture/rotate.h"

namespace tiemchung::picture {
namespace {

// Positions in 65536ths of a pixel.
constexpr int fraction_bits = 16;
constexpr std::int64_t one = 1 << fraction_bits;
constexpr std::int64_t diagonal = 46'341;  // the sine and cosine of 45 degrees

std::uint8_t between(const LumaImage& image, std::int64_t x, std::int64_t y) {
    const auto [width, height] = image.size();
    const auto column = x >> fraction_bits;
    const auto line = y >> fraction_bits;
    if (column < 0 || line < 0 || column >= width - 1 || line >= height - 1) return 255;
    const auto left = static_cast<std::size_t>(column);
    const auto upper = image.row(static_cast<int>(line));
    const auto lower = image.row(static_cast<int>(line) + 1);
    // In 256ths from here on, which is all that eight bits of luma can show.
    const auto right_share = static_cast<int>((x & (one - 1)) >> 8);
    const auto lower_share = static_cast<int>((y & (one - 1)) >> 8);
    const int above = upper[left] * (256 - right_share) + upper[left + 1] * right_share;
    const int below = lower[left] * (256 - right_share) + lower[left + 1] * right_share;
    return static_cast<std::uint8_t>((above * (256 - lower_share) + below * lower_share) >> 16);
}

}  // namespace

PictureSize turned_size(PictureSize size) {
    const auto side =
        static_cast<int>(((size.width + size.height) * diagonal) >> fraction_bits) + 1;
    const PictureSize square{side, side};
    return square.pixels() <= max_prepared_pixels ? square : size;
}

LumaImage turned(const LumaImage& image) {
    const auto size = turned_size(image.size());
    if (size == image.size()) return image;
    LumaImage result(size);
    const std::int64_t middle_x = image.size().width * one / 2;
    const std::int64_t middle_y = image.size().height * one / 2;
    for (int y = 0; y < size.height; ++y) {
        const auto target = result.row(y);
        const int down = y - size.height / 2;
        const int across = -(size.width / 2);
        std::int64_t source_x = middle_x + (across + down) * diagonal;
        std::int64_t source_y = middle_y + (down - across) * diagonal;
        for (auto& pixel : target) {
            pixel = between(image, source_x, source_y);
            source_x += diagonal;
            source_y -= diagonal;
        }
    }
    return result;
}

}  // namespace tiemchung::picture
