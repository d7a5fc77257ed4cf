#pragma once

#include <array>
#include <string_view>

#include "ui/semantics/node.h"
#include "ui/theme/icon.h"
#include "ui/theme/palette.h"
#include "ui/theme/type_scale.h"

struct ImDrawList;
struct ImFont;

namespace tiemchung::ui {

/// The two shadows: under a card, and under something that can be acted on.
enum class Shadow : std::uint8_t { none, card, action };

/// Draws in CSS px of the document. Colours are names; the theme decides what they are.
class Painter {
  public:
    using Fonts = std::array<ImFont*, 4>;

    Painter(ImDrawList& list, const Fonts& fonts, Theme theme)
        : list_(list), fonts_(fonts), theme_(theme) {}

    [[nodiscard]] Theme theme() const { return theme_; }

    void fill(const Rect& rect, float radius, Color color, float opacity = 1);
    void stroke(const Rect& rect, float radius, Color color, float thickness);
    void dashes(const Rect& rect, Color color, float thickness);
    void gradient(const Rect& rect, Color top, Color bottom);
    void line(float x0, float y0, float x1, float y1, Color color, float thickness);
    void disc(float x, float y, float radius, Color color, float opacity = 1);
    void shadow(const Rect& rect, float radius, Shadow shadow);

    /// The icon fills the rectangle; its stroke grows with it, from 1.5 to 3.
    void icon(Icon icon, const Rect& rect, Color color);

    /// A check mark of any weight, for the logo.
    void tick(const Rect& rect, float thickness, Color color);

    /// One line of text, its baseline and its left end on whole px.
    void text(std::string_view line, float x, float baseline, float size, Weight weight,
              Color color);

    /// Everything drawn by `draw` is cut off at the rectangle.
    template <class Draw>
    void clipped(const Rect& rect, Draw draw) {
        begin_clip(rect);
        draw();
        end_clip();
    }

    /// A right angle with a round corner, as the frame of a scanner has four. `sx` and `sy` (1 or
    /// -1) say to which side the arms go.
    void corner(float x, float y, float length, float radius, float sx, float sy, Color color,
                float thickness);

  private:
    void begin_clip(const Rect& rect);
    void end_clip();
    [[nodiscard]] unsigned packed(Color color, float opacity = 1) const;

    ImDrawList& list_;
    const Fonts& fonts_;
    Theme theme_;
};

}  // namespace tiemchung::ui
