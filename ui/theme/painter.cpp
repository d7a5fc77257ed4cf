#include "ui/theme/painter.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>

#include "imgui.h"

namespace tiemchung::ui {
namespace {

constexpr float icon_grid = 24;
constexpr float icon_stroke = 1.75F;

struct ShadowLayer {
    float drop;
    float spread;
    float opacity;
};
constexpr ShadowLayer card_layers[] = {{1, 0, 0.05F}, {2, 1, 0.025F}, {4, 2, 0.012F}};
constexpr ShadowLayer action_layers[] = {
    {2, 0, 0.06F}, {5, 2, 0.03F}, {9, 4, 0.018F}, {14, 6, 0.01F}};

float radians(float degrees) {
    return degrees * std::numbers::pi_v<float> / 180;
}

/// Draws the primitives of one icon; see `drawing_of` for their letters.
class IconPen {
  public:
    IconPen(ImDrawList& list, const Rect& rect, unsigned color)
        : list_(list),
          x_(rect.x),
          y_(rect.y),
          scale_(rect.width / icon_grid),
          thickness_(std::clamp(icon_stroke * scale_, 1.5F, 3.0F)),
          color_(color) {}

    void draw(char letter, std::span<const float> numbers) {
        switch (letter) {
            case 'p':
            case 'P':
                polyline(numbers, letter == 'P');
                break;
            case 'c':
                list_.AddCircle(point(numbers[0], numbers[1]), numbers[2] * scale_, color_, 0,
                                thickness_);
                break;
            case 'a':
                arc(numbers);
                break;
            case 'r':
                list_.AddRect(point(numbers[0], numbers[1]),
                              point(numbers[0] + numbers[2], numbers[1] + numbers[3]), color_,
                              numbers[4] * scale_, 0, thickness_);
                break;
            case 'D':
                list_.AddCircleFilled(point(numbers[0], numbers[1]), numbers[2] * scale_, color_);
                break;
            case 'F':
                list_.PathArcTo(point(icon_grid / 2, icon_grid / 2), 9.2F * scale_, radians(-90),
                                radians(90));
                list_.PathFillConvex(color_);
                break;
            default:
                break;
        }
    }

  private:
    [[nodiscard]] ImVec2 point(float x, float y) const {
        return {x_ + x * scale_, y_ + y * scale_};
    }

    void polyline(std::span<const float> numbers, bool closed) {
        for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) {
            list_.PathLineTo(point(numbers[i], numbers[i + 1]));
        }
        list_.PathStroke(color_, closed ? ImDrawFlags_Closed : 0, thickness_);
        // ImGui's strokes end flat: a disc at each point makes caps and joins round.
        for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) {
            cap(point(numbers[i], numbers[i + 1]));
        }
    }

    void arc(std::span<const float> n) {
        const ImVec2 centre = point(n[0], n[1]);
        const float radius = n[2] * scale_;
        list_.PathArcTo(centre, radius, radians(n[3]), radians(n[4]));
        list_.PathStroke(color_, 0, thickness_);
        for (const float end : {radians(n[3]), radians(n[4])}) {
            cap({centre.x + radius * std::cos(end), centre.y + radius * std::sin(end)});
        }
    }

    void cap(ImVec2 centre) { list_.AddCircleFilled(centre, thickness_ / 2, color_, 8); }

    ImDrawList& list_;
    float x_;
    float y_;
    float scale_;
    float thickness_;
    unsigned color_;
};

ImVec2 top_left(const Rect& rect) {
    return {rect.x, rect.y};
}

ImVec2 bottom_right(const Rect& rect) {
    return {rect.right(), rect.bottom()};
}

Rect grown(const Rect& rect, float by) {
    return {rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by};
}

}  // namespace

unsigned Painter::packed(Color color, float opacity) const {
    const Rgb value = rgb(color, theme_);
    return IM_COL32(value.red, value.green, value.blue,
                    static_cast<int>(std::lround(opacity * 255)));
}

void Painter::fill(const Rect& rect, float radius, Color color, float opacity) {
    list_.AddRectFilled(top_left(rect), bottom_right(rect), packed(color, opacity), radius);
}

void Painter::stroke(const Rect& rect, float radius, Color color, float thickness) {
    // The stroke lies inside the rectangle, as a CSS border does. ImGui draws on whole px + 0.5,
    // centred, and takes half a px off its own rectangle.
    const Rect inside = grown(rect, (1 - thickness) / 2);
    list_.AddRect(top_left(inside), bottom_right(inside), packed(color),
                  std::max(0.0F, radius - (thickness - 1) / 2), 0, thickness);
}

void Painter::dashes(const Rect& outside, Color color, float thickness) {
    const Rect rect = grown(outside, -thickness / 2);
    constexpr float dash = 4;
    constexpr float gap = 4;
    const auto run = [&](ImVec2 from, ImVec2 step, float length) {
        const int count = static_cast<int>(std::ceil(length / (dash + gap)));
        for (int i = 0; i < count; ++i) {
            const float at = static_cast<float>(i) * (dash + gap);
            const float end = std::min(at + dash, length);
            list_.AddLine({from.x + step.x * at, from.y + step.y * at},
                          {from.x + step.x * end, from.y + step.y * end}, packed(color), thickness);
        }
    };
    run({rect.x, rect.y}, {1, 0}, rect.width);
    run({rect.x, rect.bottom()}, {1, 0}, rect.width);
    run({rect.x, rect.y}, {0, 1}, rect.height);
    run({rect.right(), rect.y}, {0, 1}, rect.height);
}

void Painter::gradient(const Rect& rect, Color top, Color bottom) {
    const unsigned above = packed(top);
    const unsigned below = packed(bottom);
    list_.AddRectFilledMultiColor(top_left(rect), bottom_right(rect), above, above, below, below);
}

void Painter::line(float x0, float y0, float x1, float y1, Color color, float thickness) {
    if (y0 == y1) {
        fill({x0, y0, x1 - x0, thickness}, 0, color);
    } else if (x0 == x1) {
        fill({x0, y0, thickness, y1 - y0}, 0, color);
    } else {
        list_.AddLine({x0, y0}, {x1, y1}, packed(color), thickness);
    }
}

void Painter::disc(float x, float y, float radius, Color color, float opacity) {
    list_.AddCircleFilled({x, y}, radius, packed(color, opacity), 0);
}

void Painter::shadow(const Rect& rect, float radius, Shadow shadow) {
    if (shadow == Shadow::none || theme_ != Theme::light) return;
    const std::span<const ShadowLayer> layers =
        shadow == Shadow::card ? std::span<const ShadowLayer>(card_layers) : action_layers;
    for (const ShadowLayer& layer : layers) {
        Rect under = grown(rect, layer.spread);
        under.y += layer.drop;
        fill(under, radius + layer.spread, Color::shadow, layer.opacity);
    }
}

void Painter::icon(Icon icon, const Rect& rect, Color color) {
    IconPen pen(list_, rect, packed(color));
    const std::span<const float> drawing = drawing_of(icon);
    for (std::size_t at = 0; at + 1 < drawing.size();) {
        const auto count = static_cast<std::size_t>(drawing[at + 1]);
        pen.draw(static_cast<char>(drawing[at]), drawing.subspan(at + 2, count));
        at += 2 + count;
    }
}

void Painter::tick(const Rect& rect, float thickness, Color color) {
    const ImVec2 points[] = {{rect.x, rect.y + rect.height * 0.55F},
                             {rect.x + rect.width * 0.36F, rect.y + rect.height * 0.86F},
                             {rect.right(), rect.y + rect.height * 0.2F}};
    for (const ImVec2& point : points)
        list_.PathLineTo(point);
    list_.PathStroke(packed(color), 0, thickness);
    for (const ImVec2& point : points)
        list_.AddCircleFilled(point, thickness / 2, packed(color));
}

void Painter::text(std::string_view line, float x, float baseline, float size, Weight weight,
                   Color color) {
    if (line.empty()) return;
    // The fonts are sized by the em, and their ascender is rounded by ImGui: text drawn at y has
    // its baseline at y + round(size), see Canvas.
    const ImVec2 position{std::round(x), std::round(baseline) - std::round(size)};
    list_.AddText(fonts_[static_cast<std::size_t>(weight)], size, position, packed(color),
                  line.data(), line.data() + line.size());
}

void Painter::corner(float x, float y, float length, float radius, float sx, float sy, Color color,
                     float thickness) {
    list_.PathLineTo({x, y + sy * length});
    list_.PathLineTo({x, y + sy * radius});
    list_.PathBezierQuadraticCurveTo({x, y}, {x + sx * radius, y});
    list_.PathLineTo({x + sx * length, y});
    list_.PathStroke(packed(color), 0, thickness);
}

void Painter::begin_clip(const Rect& rect) {
    list_.PushClipRect(top_left(rect), bottom_right(rect), true);
}

void Painter::end_clip() {
    list_.PopClipRect();
}

}  // namespace tiemchung::ui
