#include "ui/layout/paint.h"

#include <algorithm>

namespace tiemchung::ui {
namespace {

void paint_decoration(const Box& box, Painter& painter) {
    const Decoration& look = box.look;
    painter.shadow(box.rect, look.radius, look.shadow);
    if (look.fill) painter.fill(box.rect, look.radius, *look.fill, look.opacity);
    if (look.border && look.dashed) {
        painter.dashes(box.rect, *look.border, look.border_width);
    } else if (look.border) {
        // High contrast tells cards apart by their border alone.
        const bool heavier = painter.theme() == Theme::contrast && look.border_width < 2;
        painter.stroke(box.rect, look.radius, *look.border, heavier ? 2 : look.border_width);
    }
    const float line = painter.theme() == Theme::contrast ? 2.0F : 1.0F;
    if (look.line_above) {
        painter.line(box.rect.x, box.rect.y, box.rect.right(), box.rect.y, *look.line_above, line);
    }
    if (look.line_below) {
        const float y = box.rect.bottom() - line;
        painter.line(box.rect.x, y, box.rect.right(), y, *look.line_below, line);
    }
}

void paint_text(const Box& box, const Typeface& typeface, Painter& painter) {
    const BoxText& text = *box.text;
    const float left = box.rect.x + box.padding.left;
    const float right = box.rect.right() - box.padding.right;
    float top = box.rect.y + box.padding.top;
    const float drop = typeface.baseline(text.style.weight, text.style.size, text.style.line);
    for (const TextLine& line : text.lines) {
        float x = left;
        if (text.align == TextAlign::center) x += (right - left - line.width) / 2;
        if (text.align == TextAlign::end) x = right - line.width;
        painter.text(line.text, x, top + drop, text.style.size, text.style.weight, text.color);
        top += text.style.line;
    }
}

void paint_icon(const Box& box, Painter& painter) {
    const float size = std::min(box.rect.width, box.rect.height);
    painter.icon(box.icon->icon,
                 {box.rect.x + (box.rect.width - size) / 2,
                  box.rect.y + (box.rect.height - size) / 2, size, size},
                 box.icon->color);
}

}  // namespace

void paint(const Box& box, const Typeface& typeface, Painter& painter) {
    paint_decoration(box, painter);
    if (box.drawing) box.drawing(painter, box.rect);
    if (box.text) paint_text(box, typeface, painter);
    if (box.icon) paint_icon(box, painter);
    for (const Box& child : box.children)
        paint(child, typeface, painter);
}

}  // namespace tiemchung::ui
