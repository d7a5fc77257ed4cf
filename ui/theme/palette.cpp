#include "ui/theme/palette.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tiemchung::ui {
namespace {

constexpr std::array<std::uint32_t, 3> values[] = {
#define TIEMCHUNG_COLOR(name, light, dark, contrast) {light, dark, contrast},
#include "palette_table.inc"
};

/// Relative luminance as WCAG 2.x defines it, with sRGB's own threshold.
double luminance(Rgb color) {
    const auto linear = [](std::uint8_t channel) {
        const double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

}  // namespace

Rgb rgb(Color color, Theme theme) {
    const std::uint32_t value =
        values[static_cast<std::size_t>(color)][static_cast<std::size_t>(theme)];
    return {static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>(value >> 8U),
            static_cast<std::uint8_t>(value)};
}

double contrast_ratio(Rgb one, Rgb other) {
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace tiemchung::ui
