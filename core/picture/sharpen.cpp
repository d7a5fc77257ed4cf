#include "core/picture/sharpen.h"

#include <algorithm>
#include <array>

namespace tiemchung::picture {
namespace {

// A Gaussian of one pixel in 256ths, so that a smoothed row fits 16 bits.
constexpr std::array<std::int32_t, 7> gaussian = {1, 14, 62, 102, 62, 14, 1};
constexpr int blur_reach = 3;
constexpr int blur_taps = 2 * blur_reach + 1;

using Row = std::vector<std::uint16_t>;

// Smooths one row; `padded` is scratch of the row's length plus twice the blur_reach.
void smooth_row(std::span<const std::uint8_t> row, Bytes& padded, Row& smooth) {
    std::fill_n(padded.begin(), blur_reach, row.front());
    std::copy(row.begin(), row.end(), padded.begin() + blur_reach);
    std::fill_n(padded.end() - blur_reach, blur_reach, row.back());
    for (std::size_t x = 0; x < row.size(); ++x) {
        std::int32_t sum = 0;
        for (std::size_t t = 0; t < blur_taps; ++t)
            sum += gaussian[t] * padded[x + t];
        smooth[x] = static_cast<std::uint16_t>(sum);
    }
}

}  // namespace

LumaImage sharpened(const LumaImage& image, int strength) {
    const std::int32_t amount = std::clamp(strength, 1, 8);
    const auto [width, height] = image.size();
    const auto columns = static_cast<std::size_t>(width);
    LumaImage result(image.size());
    Bytes padded(columns + 2 * blur_reach);
    // The smoothed rows around the one being written; row y lives at y modulo the number of
    // blur_taps.
    std::array<Row, blur_taps> around;
    around.fill(Row(columns));
    int ready = 0;
    for (int y = 0; y < height; ++y) {
        for (; ready <= std::min(y + blur_reach, height - 1); ++ready) {
            smooth_row(image.row(ready), padded,
                       around[static_cast<std::size_t>(ready % blur_taps)]);
        }
        std::array<const std::uint16_t*, blur_taps> rows{};
        for (int t = 0; t < blur_taps; ++t) {
            const int nearest = std::clamp(y + t - blur_reach, 0, height - 1);
            rows[static_cast<std::size_t>(t)] =
                around[static_cast<std::size_t>(nearest % blur_taps)].data();
        }
        const auto source = image.row(y);
        const auto target = result.row(y);
        for (std::size_t x = 0; x < columns; ++x) {
            std::int32_t smooth = 0;
            for (std::size_t t = 0; t < blur_taps; ++t)
                smooth += gaussian[t] * rows[t][x];
            const std::int32_t sharp =
                (source[x] * (1 + amount) * 65536 - amount * smooth + 32768) >> 16;
            target[x] = static_cast<std::uint8_t>(std::clamp(sharp, 0, 255));
        }
    }
    return result;
}

}  // namespace tiemchung::picture
