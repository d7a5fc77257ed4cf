#pragma once

#include <cstdint>

#include "ui/theme/theme.h"

namespace tiemchung::ui {

/// Every colour by its use. Names and values come from assets/tokens.json.
enum class Color : std::uint8_t {
#define TIEMCHUNG_COLOR(name, light, dark, contrast) name,
#include "palette_table.inc"
};

/// An opaque colour, 8 bits a channel.
struct Rgb {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
};

[[nodiscard]] Rgb rgb(Color color, Theme theme);

/// The contrast ratio of WCAG 2.x, 1…21.
[[nodiscard]] double contrast_ratio(Rgb one, Rgb other);

}  // namespace tiemchung::ui
