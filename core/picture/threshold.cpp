#include "core/picture/threshold.h"

#include <algorithm>

namespace tiemchung::picture {
namespace {

using ColumnSums = std::vector<std::uint32_t>;

void add_row(ColumnSums& sums, std::span<const std::uint8_t> row) {
    for (std::size_t x = 0; x < row.size(); ++x)
        sums[x] += row[x];
}

void take_row(ColumnSums& sums, std::span<const std::uint8_t> row) {
    for (std::size_t x = 0; x < row.size(); ++x)
        sums[x] -= row[x];
}

void threshold_row(std::span<const std::uint8_t> source, const ColumnSums& sums, int rows,
                   int reach, std::span<std::uint8_t> target) {
    const int width = static_cast<int>(source.size());
    std::uint32_t square = 0;
    for (int x = 0; x < std::min(reach, width); ++x)
        square += sums[static_cast<std::size_t>(x)];
    for (int x = 0; x < width; ++x) {
        const int left = std::max(x - reach, 0);
        const int right = std::min(x + reach, width - 1);
        const int entering = x + reach;
        if (entering < width) square += sums[static_cast<std::size_t>(entering)];
        const auto area = static_cast<std::uint32_t>((right - left + 1) * rows);
        const auto here = static_cast<std::size_t>(x);
        target[here] = source[here] * area > square ? 255 : 0;
        if (x >= reach) square -= sums[static_cast<std::size_t>(left)];
    }
}

}  // namespace

LumaImage thresholded(const LumaImage& image, int reach) {
    const int side = std::clamp(reach, 1, 200);
    const auto [width, height] = image.size();
    LumaImage result(image.size());
    // The sums of each column over the rows that reach the one being written.
    ColumnSums sums(static_cast<std::size_t>(width));
    for (int y = 0; y < std::min(side, height); ++y)
        add_row(sums, image.row(y));
    for (int y = 0; y < height; ++y) {
        if (y + side < height) add_row(sums, image.row(y + side));
        const int rows = std::min(y + side, height - 1) - std::max(y - side, 0) + 1;
        threshold_row(image.row(y), sums, rows, side, result.row(y));
        if (y >= side) take_row(sums, image.row(y - side));
    }
    return result;
}

}  // namespace tiemchung::picture
