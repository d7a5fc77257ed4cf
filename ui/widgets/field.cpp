#include "ui/widgets/field.h"

#include <cstdio>

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

std::string decimal(float value) {
    char digits[32];
    std::snprintf(digits, sizeof digits, "%.2f", static_cast<double>(value));
    return digits;
}

Box error_line(const std::string& key, std::string_view text) {
    Box line = row(6);
    line.across = Across::start;
    line.add(icon(Icon::triangle, 18, Color::red));
    line.children.back().self = Across::start;
    Box words = paragraph(key, text, TypeRole::hint, Color::red, Variant::error);
    words.grow = 1;
    line.add(std::move(words));
    return line;
}

}  // namespace

Box text_area(const View&, const TextArea& field, Event edit) {
    Box box = stack(6);
    box.add(words(field.label, TypeRole::label, Color::ink));

    // The element is inset by the painted border, so that an autofill background stays inside it.
    Box frame;
    frame.padding = all_sides(2);
    frame.look = {Shadow::none, Color::surface, 1, Color::line_strong, 1, false, 10, {}, {}};
    Box input;
    input.min_height = field.height;
    input.node = make_node(Role::text_area, field.key, field.label, Variant::field);
    input.node->value = field.value;
    input.node->revision = field.revision;
    input.node->states.set(StateBit::multiline);
    input.node->hints = {{HintKind::autocomplete, "off"},
                         {HintKind::autocapitalize, "off"},
                         {HintKind::spellcheck, "false"}};
    input.node->font = {static_cast<std::uint8_t>(TypeRole::body), TextAlign::start, 16, 25, 400};
    input.on_use = std::move(edit);

    const std::string below_key = field.key + "/" + (field.error.empty() ? "hint" : "error");
    input.node->error_key = below_key;
    if (!field.error.empty()) {
        frame.look.border = Color::red;
        frame.look.border_width = 2;
        input.node->states.set(StateBit::invalid);
    }
    frame.add(std::move(input));
    box.add(std::move(frame));
    box.add(field.error.empty()
                ? paragraph(below_key, field.hint, TypeRole::hint, Color::ink3, Variant::hint)
                : error_line(below_key, field.error));
    return box;
}

Box file_button(const View& view, std::string key, std::string_view label,
                std::string_view accept) {
    Box box =
        button(view, {std::move(key), std::string(label), ButtonLook::primary, Icon::image, {}, {}},
               Event{PictureStarted{}});
    // The browser opens the chooser and reads the file; nothing happens here before that.
    box.on_use.reset();
    box.node->role = Role::file_button;
    box.node->hints.push_back({HintKind::accept, std::string(accept)});
    return box;
}

Box slider(const View&, const Slider& field, Event edit) {
    Box box = row(12);
    box.add(words(field.label, TypeRole::label, Color::ink));
    Box input;
    input.grow = 1;
    input.min_width = 120;
    input.min_height = 48;
    input.node = make_node(Role::text_field, field.key, field.label, Variant::field);
    input.node->value = decimal(field.value);
    input.node->hints = {{HintKind::input_type, "range"},
                         {HintKind::min, decimal(field.min)},
                         {HintKind::max, decimal(field.max)}};
    input.on_use = std::move(edit);
    box.add(std::move(input));
    return box;
}

}  // namespace tiemchung::ui
