#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace tiemchung::ui {

/// Every icon by name. Names and drawings come from assets/icons.json.
enum class Icon : std::uint8_t {
#define TIEMCHUNG_ICON(name, ...) name,
#include "icon_table.inc"
};

[[nodiscard]] std::string_view name_of(Icon icon);

/// The icon's strokes on a grid of 24 × 24: one after the other a letter, the count of its numbers,
/// and the numbers. p polyline, P closed polyline, c circle (x y r), a arc (x y r from to, degrees
/// clockwise), r rounded rectangle (x y w h r), D filled dot (x y r), F filled right half of a disc
/// of radius 9.2.
[[nodiscard]] std::span<const float> drawing_of(Icon icon);

}  // namespace tiemchung::ui
