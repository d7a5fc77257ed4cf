#include "ui/widgets/text_field.h"

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

constexpr float inset = 2;

Phrase mark_of(Need need) {
    return need == Need::required ? Phrase::required_mark : Phrase::optional_mark;
}

Box line_with_icon(const std::string& key, std::string_view text, Color symbol, Color ink,
                   Variant variant) {
    Box line = row(6);
    line.across = Across::start;
    Box sign = icon(Icon::triangle, 18, symbol);
    sign.self = Across::start;
    sign.padding.top = 2;
    line.add(std::move(sign));
    Box words = paragraph(key, text, TypeRole::hint, ink, variant);
    words.grow = 1;
    line.add(std::move(words));
    return line;
}

/// The element is inset by the painted border, so that an autofill background stays inside it.
Box frame_of(const View& view, const TextField& field, bool invalid) {
    Box frame = row(0);
    frame.across = Across::stretch;
    frame.padding = all_sides(inset);
    frame.min_height = control_height(view);
    frame.look = {Shadow::none, Color::surface, 1, Color::line_strong, 1, false, 10, {}, {}};
    if (view.active(field.key)) frame.look.border = Color::primary;
    if (invalid) {
        frame.look.border = Color::red;
        frame.look.border_width = 2;
    }
    return frame;
}

}  // namespace

Box field_label(const View& view, std::string_view label, Need need) {
    Box line;
    line.flow = Flow::lines;
    line.gap = 3;
    line.add(words(label, TypeRole::label, Color::ink));
    if (need == Need::required) line.add(words("*", TypeRole::number, Color::red));
    if (need != Need::unsaid) line.add(words(view(mark_of(need)), TypeRole::hint, Color::ink3));
    return line;
}

std::string spoken_label(const View& view, std::string_view label, Need need) {
    std::string spoken(label);
    if (need != Need::unsaid) {
        spoken += ' ';
        spoken += view(mark_of(need));
    }
    return spoken;
}

std::string remark_key(const std::string& key, const Remark& remark) {
    if (remark.is_empty()) return {};
    return key + (!remark.error.empty()     ? "/error"
                  : !remark.warning.empty() ? "/warning"
                                            : "/hint");
}

Box remark_line(const std::string& key, const Remark& remark) {
    const std::string own_key = remark_key(key, remark);
    if (!remark.error.empty()) {
        return line_with_icon(own_key, remark.error, Color::red, Color::red, Variant::error);
    }
    if (!remark.warning.empty()) {
        return line_with_icon(own_key, remark.warning, Color::amber_line, Color::amber_ink,
                              Variant::warning);
    }
    return paragraph(own_key, remark.hint, TypeRole::hint, Color::ink3, Variant::hint);
}

Box text_field(const View& view, const TextField& field, Event edit, std::optional<Event> leave) {
    const bool invalid = field.invalid || !field.remark.error.empty();
    Box box = stack(6);
    box.add(field_label(view, field.label, field.need));

    Box frame = frame_of(view, field, invalid);
    Box input;
    input.grow = 1;
    input.min_height = control_height(view) - 2 * inset;
    input.node = make_node(Role::text_field, field.key, spoken_label(view, field.label, field.need),
                           field.variant);
    input.node->value = field.value;
    input.node->revision = field.revision;
    input.node->states.set(StateBit::required, field.need == Need::required);
    input.node->states.set(StateBit::invalid, invalid);
    input.node->hints = field.hints;
    input.node->error_key =
        field.described_by.empty() ? remark_key(field.key, field.remark) : field.described_by;
    input.node->font = {static_cast<std::uint8_t>(TypeRole::body), TextAlign::start, 16, 25, 400};
    input.on_use = std::move(edit);
    input.on_leave = std::move(leave);
    frame.add(std::move(input));
    if (!field.remark.error.empty()) {
        Box sign = icon(Icon::triangle, 20, Color::red);
        Box margin;
        margin.width = 10;
        frame.add(std::move(sign));
        frame.add(std::move(margin));
    }
    box.add(std::move(frame));
    if (!field.remark.is_empty()) box.add(remark_line(field.key, field.remark));
    return box;
}

}  // namespace tiemchung::ui
