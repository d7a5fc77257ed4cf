#include "ui/widgets/choice.h"

#include <algorithm>

#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

constexpr float mark_side = 24;
/// What an option with more than one line wants at least.
constexpr float long_option = 250;

void draw_box(Painter& painter, const Rect& rect, bool ticked, const Accent& accent) {
    const Rect square{rect.x, rect.y, mark_side, mark_side};
    painter.fill(square, 6, ticked ? accent.strong : Color::surface);
    painter.stroke(square, 6, ticked ? accent.strong : Color::line_strong, 2);
    if (ticked) {
        painter.tick({square.x + 5, square.y + 5, 14, 14}, 2.5F, accent.on_strong);
    }
}

void draw_dot(Painter& painter, const Rect& square, bool chosen, Color strong) {
    const float middle = mark_side / 2;
    const float x = square.x + middle;
    const float y = square.y + middle;
    painter.disc(x, y, middle, chosen ? strong : Color::line_strong);
    painter.disc(x, y, middle - 2, Color::surface);
    if (chosen) painter.disc(x, y, 6, strong);
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

/// The words of an option that says more than its label.
Box long_words(const Option& option) {
    Box text = stack(2);
    text.grow = 1;
    text.add(words(option.label, TypeRole::label, Color::ink));
    if (!option.text.empty()) text.add(words(option.text, TypeRole::hint, Color::ink2));
    if (option.chips.empty()) return text;
    Box chips;
    chips.flow = Flow::lines;
    chips.gap = 8;
    chips.padding.top = 6;
    for (const Box& chip : option.chips)
        chips.add(chip);
    text.add(std::move(chips));
    return text;
}

bool is_long(const Option& option) {
    return !option.text.empty() || !option.chips.empty() || option.symbol.has_value();
}

Box radio(const View& view, const RadioGroup& group, const Option& option, Event choose,
          const Event& leave) {
    const bool chosen = option.value == group.chosen;
    const std::string key = group.key + "/" + option.value;
    const Color strong = group.accent.strong;
    Box box = marked(option.label, TypeRole::body_medium,
                     [chosen, strong](Painter& painter, const Rect& rect) {
                         draw_dot(painter, rect, chosen, strong);
                     });
    if (is_long(option)) {
        box.across = Across::start;
        box.children.front().self = Across::start;
        box.children.back() = long_words(option);
        if (option.symbol) {
            Box sign = icon(*option.symbol, 24, chosen ? strong : Color::ink2);
            sign.self = Across::start;
            box.add(std::move(sign));
        }
    }
    box.grow = 1;
    box.padding = sides(14, is_long(option) ? 14.0F : 8.0F);
    box.min_height = 56;
    box.look.radius = 12;
    box.look.fill = chosen || view.active(key) ? group.accent.soft : Color::surface;
    box.look.border = chosen ? strong : Color::line_strong;
    box.look.border_width = chosen ? 2 : 1;
    const std::string label =
        option.text.empty() ? option.label : option.label + ". " + option.text;
    box.node = make_node(Role::radio, key, label, Variant::choice);
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

Box check_box(const View& view, const CheckBox& field, Event set) {
    const bool ticked = field.ticked;
    const Accent accent = field.accent;
    const bool required = field.need == Need::required;
    Box box =
        marked(field.label, TypeRole::item, [ticked, accent](Painter& painter, const Rect& rect) {
            draw_box(painter, rect, ticked, accent);
        });
    box.min_height = 48;
    box.min_width = 48;
    box.node = make_node(Role::checkbox, field.key, spoken_label(view, field.label, field.need));
    box.node->states.set(StateBit::checked, ticked);
    box.node->states.set(StateBit::required, required);
    box.node->states.set(StateBit::invalid, !field.remark.error.empty());
    box.node->error_key = remark_key(field.key, field.remark);
    box.on_use = std::move(set);
    if (required) {
        Box text = stack(0);
        text.grow = 1;
        text.add(std::move(box.children.back()));
        Box mark = row(3);
        mark.add(words("*", TypeRole::number, Color::red));
        mark.add(words(view(Phrase::required_mark), TypeRole::hint, Color::ink3));
        text.add(std::move(mark));
        box.children.back() = std::move(text);
    }
    if (field.remark.is_empty()) return box;
    Box whole = stack(4);
    whole.add(std::move(box));
    whole.add(remark_line(field.key, field.remark));
    return whole;
}

Box radio_group(const View& view, const RadioGroup& group, const Event& choose,
                const Event& leave) {
    Box box = field_group(view, group.key, group.label, group.need);
    box.node->role = Role::radio_group;
    Box options;
    float needed = 0;
    for (const Option& option : group.options) {
        Box one = radio(view, group, option, choose, leave);
        if (!is_long(option)) one.min_width = natural_width(one, view.measures);
        needed += std::max(one.min_width, is_long(option) ? long_option : 0) + 12;
        options.add(std::move(one));
    }
    const float room = view.wide() ? group.room : view.width - 2 * view.margin() - 34;
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
