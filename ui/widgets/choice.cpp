#include "ui/widgets/choice.h"

#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

constexpr float mark_side = 24;

void draw_box(Painter& painter, const Rect& square, bool ticked) {
    painter.fill(square, 6, ticked ? Color::primary : Color::surface);
    painter.stroke(square, 6, ticked ? Color::primary : Color::line_strong, 2);
    if (ticked) {
        painter.tick({square.x + 5, square.y + 5, 14, 14}, 2.5F, Color::on_primary);
    }
}

void draw_dot(Painter& painter, const Rect& square, bool chosen) {
    const float middle = mark_side / 2;
    const float x = square.x + middle;
    const float y = square.y + middle;
    painter.disc(x, y, middle, chosen ? Color::primary : Color::line_strong);
    painter.disc(x, y, middle - 2, Color::surface);
    if (chosen) painter.disc(x, y, 6, Color::primary);
}

/// A target with a mark of 24 at its left and words beside it.
template <class Draw>
Box marked(std::string_view label, TypeRole role, Draw draw) {
    Box box = row(12);
    Box mark;
    mark.width = mark_side;
    mark.min_height = mark_side;
    mark.drawing = std::move(draw);
    box.add(std::move(mark));
    Box text = words(label, role, Color::ink);
    text.grow = 1;
    box.add(std::move(text));
    return box;
}

Box radio(const View& view, const RadioGroup& group, const Option& option, Event choose,
          const Event& leave) {
    const bool chosen = option.value == group.chosen;
    const std::string key = group.key + "/" + option.value;
    Box box =
        marked(option.label, TypeRole::body_medium,
               [chosen](Painter& painter, const Rect& rect) { draw_dot(painter, rect, chosen); });
    box.grow = 1;
    box.padding = sides(14, 8);
    box.min_height = 56;
    box.look.radius = 12;
    box.look.fill = chosen || view.active(key) ? Color::primary_soft : Color::surface;
    box.look.border = chosen ? Color::primary : Color::line_strong;
    box.look.border_width = chosen ? 2 : 1;
    box.node = make_node(Role::radio, key, option.label, Variant::choice);
    box.node->value = option.value;
    box.node->states.set(StateBit::checked, chosen);
    box.node->states.set(StateBit::required, group.need == Need::required);
    box.node->hints = {{HintKind::group_name, group.key.substr(group.key.rfind('/') + 1)}};
    box.node->error_key = remark_key(group.key, group.remark);
    box.on_use = std::move(choose);
    box.on_leave = leave;
    return box;
}

}  // namespace

Box check_box(const View&, const CheckBox& field, Event set) {
    const bool ticked = field.ticked;
    Box box = marked(field.label, TypeRole::item, [ticked](Painter& painter, const Rect& rect) {
        draw_box(painter, rect, ticked);
    });
    box.min_height = 48;
    box.min_width = 48;
    box.node = make_node(Role::checkbox, field.key, field.label);
    box.node->states.set(StateBit::checked, ticked);
    box.on_use = std::move(set);
    return box;
}

Box radio_group(const View& view, const RadioGroup& group, Event choose, const Event& leave) {
    Box box = field_group(view, group.key, group.label, group.need);
    box.node->role = Role::radio_group;
    Box options;
    float needed = 0;
    for (const Option& option : group.options) {
        Box one = radio(view, group, option, choose, leave);
        one.min_width = natural_width(one, view.measures);
        needed += one.min_width + 12;
        options.add(std::move(one));
    }
    const float room = view.wide() ? 700 : view.width - 2 * view.margin() - 34;
    options.flow = needed <= room ? Flow::row : Flow::column;
    options.gap = options.flow == Flow::row ? 12.0F : 8.0F;
    box.add(std::move(options));
    if (!group.remark.is_empty()) box.add(remark_line(group.key, group.remark));
    return box;
}

Box field_group(const View& view, std::string key, std::string_view label, Need need) {
    Box box = stack(6);
    box.add(field_label(view, label, need));
    box.node = make_node(Role::field_group, std::move(key), spoken_label(view, label, need));
    return box;
}

}  // namespace tiemchung::ui
