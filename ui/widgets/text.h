#pragma once

#include <string>

#include "ui/widgets/view.h"

namespace tiemchung::ui {

/// Painted only: the words of a control, whose own node says them.
[[nodiscard]] Box words(std::string_view text, TypeRole role, Color color,
                        TextAlign align = TextAlign::start);

/// A text of its own.
[[nodiscard]] Box paragraph(std::string key, std::string_view text, TypeRole role = TypeRole::body,
                            Color color = Color::ink2, Variant variant = Variant::none);

/// `level` 1…6. The first-level heading of a page takes the focus when the page is shown.
[[nodiscard]] Box heading(std::string key, std::string_view text, int level, TypeRole role,
                          Color color = Color::ink);

/// An icon in a square of this size; for the eye only.
[[nodiscard]] Box icon(Icon icon, float size, Color color);

/// An empty box that takes the room left in a row or column.
[[nodiscard]] Box spring();

/// A node without looks around `box`, which loses none of its own.
[[nodiscard]] Node make_node(Role role, std::string key, std::string_view label = {},
                             Variant variant = Variant::none);

}  // namespace tiemchung::ui
