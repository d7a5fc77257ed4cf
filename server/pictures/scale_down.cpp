#include <algorithm>
#include <array>
#include <vector>

#include "server/pictures/colour_image.h"

namespace tiemchung::pictures {
namespace {

using picture::PictureSize;

constexpr std::size_t channels = ColourImage::channels;

/// The pixels of a longer line that one pixel of a shorter line covers, and how much of each. In
/// units that make every share a whole number: the longer line's pixel measures as many as the
/// shorter has pixels, and the other way round, so that the shares of one pixel add up to the
/// length of the longer line.
struct Cover {
    std::size_t first = 0;
    std::vector<std::uint32_t> shares;
};

std::vector<Cover> covers(int from, int to) {
    const auto longer = static_cast<std::uint64_t>(from);
    const auto shorter = static_cast<std::uint64_t>(to);
    std::vector<Cover> all(shorter);
    for (std::uint64_t target = 0; target < shorter; ++target) {
        const std::uint64_t begin = target * longer;
        const std::uint64_t end = begin + longer;
        Cover& cover = all[target];
        cover.first = begin / shorter;
        for (std::uint64_t source = cover.first; source * shorter < end; ++source) {
            const std::uint64_t share =
                std::min(end, (source + 1) * shorter) - std::max(begin, source * shorter);
            cover.shares.push_back(static_cast<std::uint32_t>(share));
        }
    }
    return all;
}

/// One row, made narrower; sums, not yet divided by the width that they came from.
void narrow(const std::uint8_t* row, const std::vector<Cover>& columns,
            std::vector<std::uint32_t>& sums) {
    std::size_t place = 0;
    for (const Cover& column : columns) {
        std::array<std::uint32_t, channels> sum{};
        const std::uint8_t* pixel = row + column.first * channels;
        for (const std::uint32_t share : column.shares) {
            for (std::size_t channel = 0; channel < channels; ++channel)
                sum[channel] += share * *pixel++;
        }
        for (const std::uint32_t each : sum)
            sums[place++] = each;
    }
}

}  // namespace

PictureSize fitted_size(PictureSize size, int max_side) {
    const int longer = std::max(size.width, size.height);
    if (longer <= max_side) return size;
    const auto fitted = [&](int side) {
        const std::int64_t rounded = (std::int64_t{side} * max_side + longer / 2) / longer;
        return std::max(1, static_cast<int>(rounded));
    };
    return {fitted(size.width), fitted(size.height)};
}

ColourImage scaled_down(ColourImage image, PictureSize size) {
    if (size == image.size) return image;
    const std::vector<Cover> columns = covers(image.size.width, size.width);
    const std::vector<Cover> rows = covers(image.size.height, size.height);
    const std::size_t from_stride = static_cast<std::size_t>(image.size.width) * channels;
    const std::size_t to_stride = static_cast<std::size_t>(size.width) * channels;
    const std::uint64_t whole = image.size.pixels();
    ColourImage scaled{size, Bytes(size.pixels() * channels)};
    std::vector<std::uint32_t> narrowed(to_stride);
    std::vector<std::uint64_t> sums(to_stride);
    std::uint8_t* out = scaled.pixels.data();
    for (const Cover& row : rows) {
        std::fill(sums.begin(), sums.end(), 0);
        const std::uint8_t* source = image.pixels.data() + row.first * from_stride;
        for (const std::uint32_t share : row.shares) {
            narrow(source, columns, narrowed);
            source += from_stride;
            for (std::size_t place = 0; place < to_stride; ++place)
                sums[place] += std::uint64_t{share} * narrowed[place];
        }
        for (const std::uint64_t sum : sums)
            *out++ = static_cast<std::uint8_t>((sum + whole / 2) / whole);
    }
    return scaled;
}

}  // namespace tiemchung::pictures
