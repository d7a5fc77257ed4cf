#include "ui/widgets/code_cells.h"

#include <algorithm>

#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

constexpr std::size_t cells = 6;
constexpr float cell_height = 64;
constexpr float widest_cell = 56;
constexpr float gap = 8;
constexpr float digit_size = 28;

struct Face {
    std::string digits;
    bool invalid = false;
    const Typeface& typeface;
};

void draw(Painter& painter, const Rect& rect, const Face& face) {
    const float width =
        std::min(widest_cell, (rect.width - gap * (cells - 1)) / static_cast<float>(cells));
    for (std::size_t i = 0; i < cells; ++i) {
        const Rect cell{rect.x + static_cast<float>(i) * (width + gap), rect.y, width, rect.height};
        const bool next = i == std::min(face.digits.size(), cells - 1);
        painter.fill(cell, 10, Color::surface);
        painter.stroke(cell, 10,
                       face.invalid ? Color::red
                       : next       ? Color::primary
                                    : Color::line_strong,
                       face.invalid || next ? 2.0F : 1.0F);
        if (i >= face.digits.size()) continue;
        const std::string_view digit(&face.digits[i], 1);
        const float wide = face.typeface.width(digit, Weight::semibold, digit_size);
        const float drop = face.typeface.baseline(Weight::semibold, digit_size, rect.height);
        painter.text(digit, cell.x + (cell.width - wide) / 2, cell.y + drop, digit_size,
                     Weight::semibold, Color::ink);
    }
}

}  // namespace

Box code_cells(const View& view, const CodeCells& field, Event edit) {
    const bool invalid = !field.remark.error.empty();
    Box box = stack(8);
    box.add(field_label(view, field.label, Need::required));
    Box input;
    input.max_width = cells * widest_cell + (cells - 1) * gap;
    input.min_height = cell_height;
    input.node = make_node(Role::text_field, field.key,
                           spoken_label(view, field.label, Need::required), Variant::one_time_code);
    input.node->value = field.value;
    input.node->revision = field.revision;
    input.node->states.set(StateBit::required);
    input.node->states.set(StateBit::invalid, invalid);
    input.node->error_key = remark_key(field.key, field.remark);
    input.node->hints = {{HintKind::autocomplete, "one-time-code"},
                         {HintKind::inputmode, "numeric"},
                         {HintKind::enterkeyhint, "done"}};
    input.node->font = {static_cast<std::uint8_t>(TypeRole::body), TextAlign::start, 28, 42, 600};
    input.on_use = std::move(edit);
    input.drawing = [face = Face{field.digits.substr(0, cells), invalid, view.measures.typeface}](
                        Painter& painter, const Rect& rect) { draw(painter, rect, face); };
    box.add(std::move(input));
    if (!field.remark.is_empty()) box.add(remark_line(field.key, field.remark));
    return box;
}

}  // namespace tiemchung::ui
