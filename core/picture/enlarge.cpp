#include "core/picture/enlarge.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tiemchung::picture {
namespace {

constexpr int taps = 4;
constexpr int padding = 2;

// Where one output pixel comes from: four neighbours from `first` on, weighted in 256ths.
struct Source {
    int first = 0;
    std::array<std::int32_t, taps> weights{};
};

std::vector<Source> sources(int length, int enlarged_length) {
    std::vector<Source> all(static_cast<std::size_t>(enlarged_length));
    const double ratio = static_cast<double>(length) / enlarged_length;
    for (int i = 0; i < enlarged_length; ++i) {
        const double centre = (i + 0.5) * ratio - 0.5;
        const double left = std::floor(centre);
        const double t = centre - left;
        const auto in_256ths = [](double weight) {
            return static_cast<std::int32_t>(std::lround(weight * 256.0));
        };
        auto& source = all[static_cast<std::size_t>(i)];
        source.first = static_cast<int>(left) - 1;
        source.weights[0] = in_256ths((1 - t) * (1 - t) * (1 - t) / 6);
        source.weights[2] = in_256ths((-3 * t * t * t + 3 * t * t + 3 * t + 1) / 6);
        source.weights[3] = in_256ths(t * t * t / 6);
        source.weights[1] = 256 - source.weights[0] - source.weights[2] - source.weights[3];
    }
    return all;
}

using Row = std::vector<std::uint16_t>;

void enlarge_row(std::span<const std::uint8_t> row, const std::vector<Source>& columns,
                 Bytes& padded, Row& wide) {
    std::fill_n(padded.begin(), padding, row.front());
    std::copy(row.begin(), row.end(), padded.begin() + padding);
    std::fill_n(padded.end() - padding, padding, row.back());
    for (std::size_t x = 0; x < columns.size(); ++x) {
        const auto& [first, weights] = columns[x];
        const auto* from = padded.data() + first + padding;
        wide[x] = static_cast<std::uint16_t>(weights[0] * from[0] + weights[1] * from[1] +
                                             weights[2] * from[2] + weights[3] * from[3]);
    }
}

bool fits(PictureSize size) {
    return size.width <= max_side && size.height <= max_side &&
           size.pixels() <= max_prepared_pixels;
}

}  // namespace

PictureSize enlarged_size(PictureSize size, int percent) {
    return {size.width * percent / 100, size.height * percent / 100};
}

int possible_enlargement(PictureSize size, int percent) {
    int possible = std::clamp(percent, 100, 400);
    while (possible > 100 && !fits(enlarged_size(size, possible)))
        --possible;
    return possible;
}

LumaImage enlarged(const LumaImage& image, int percent) {
    const int possible = possible_enlargement(image.size(), percent);
    if (possible == 100) return image;
    LumaImage result(enlarged_size(image.size(), possible));
    const auto columns = sources(image.size().width, result.size().width);
    const auto rows = sources(image.size().height, result.size().height);
    const int last = image.size().height - 1;
    Bytes padded(static_cast<std::size_t>(image.size().width) + 2 * padding);
    // The widened rows in use; row y lives at y modulo the number of taps.
    std::array<Row, taps> wide;
    wide.fill(Row(columns.size()));
    int ready = 0;
    for (int y = 0; y < result.size().height; ++y) {
        const auto& [first, weights] = rows[static_cast<std::size_t>(y)];
        for (; ready <= std::min(first + taps - 1, last); ++ready) {
            enlarge_row(image.row(ready), columns, padded,
                        wide[static_cast<std::size_t>(ready % taps)]);
        }
        std::array<const std::uint16_t*, taps> from{};
        for (int t = 0; t < taps; ++t) {
            const int nearest = std::clamp(first + t, 0, last);
            from[static_cast<std::size_t>(t)] =
                wide[static_cast<std::size_t>(nearest % taps)].data();
        }
        const auto target = result.row(y);
        for (std::size_t x = 0; x < target.size(); ++x) {
            const std::int32_t sum = weights[0] * from[0][x] + weights[1] * from[1][x] +
                                     weights[2] * from[2][x] + weights[3] * from[3][x];
            target[x] = static_cast<std::uint8_t>((sum + 32768) >> 16);
        }
    }
    return result;
}

}  // namespace tiemchung::picture
