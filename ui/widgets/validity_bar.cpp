#include "ui/widgets/validity_bar.h"

#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

constexpr int months = 12;
constexpr float gap = 4;

}  // namespace

Box validity_bar(const ValidityBar& bar) {
    Box box;
    box.min_height = 12;
    box.node = make_node(Role::progress, bar.key, bar.label, Variant::validity);
    box.node->value = std::to_string(bar.months_left);
    box.node->hints = {{HintKind::min, "0"}, {HintKind::max, std::to_string(months)}};
    box.drawing = [left = bar.months_left, soon = bar.ends_soon](Painter& painter,
                                                                 const Rect& rect) {
        const float width = (rect.width - (months - 1) * gap) / months;
        for (int i = 0; i < months; ++i) {
            const Rect segment{rect.x + static_cast<float>(i) * (width + gap), rect.y, width,
                               rect.height};
            const bool filled = i >= months - left;
            if (filled) painter.fill(segment, 3, soon ? Color::amber : Color::green);
            if (!filled || soon) {
                painter.stroke(segment, 3, soon ? Color::amber_line : Color::line_strong, 1);
            }
        }
    };
    return box;
}

}  // namespace tiemchung::ui
