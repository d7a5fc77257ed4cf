#pragma once

#include <cstddef>
#include <cstdint>

namespace tiemchung::ui {

/// The weights of the one typeface.
enum class Weight : std::uint8_t { regular, medium, semibold, bold };

/// 400, 500, 600 or 700.
[[nodiscard]] std::uint16_t css_weight(Weight weight);

/// Every use of text. A node carries the index, so that the plain skin can follow: append only.
enum class TypeRole : std::uint8_t {
    display,
    page_title,
    section_title,
    card_title,
    body,
    body_medium,
    button,
    label,
    item,
    hint,
    caption,
    verdict_word,
    lead,
    door_title,
    door_text,
    door_action,
    app_name,
    nav,
    nav_active,
    tab,
    hotline,
    hotline_big,
    number,
    pill,
    code,
};
inline constexpr std::size_t type_role_count = 25;

/// Size and line height in CSS px.
struct TypeStyle {
    float size = 16;
    float line = 25;
    Weight weight = Weight::regular;
};

/// `wide`: the desktop column of the scale. `scale`: the reader's text size; both numbers are
/// rounded to whole px, so that glyphs are drawn at the very size they were rasterised for.
[[nodiscard]] TypeStyle type_style(TypeRole role, bool wide, float scale);

}  // namespace tiemchung::ui
