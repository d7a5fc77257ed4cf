#include "ui/widgets/select_field.h"

#include <algorithm>

#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

/// A line an entry: the value, a tab, the words. Neither may hold what parts them.
void add_option(std::string& options, std::string_view value, std::string_view label) {
    for (const std::string_view text : {value, std::string_view("\t"), label}) {
        for (const char letter : text)
            options += letter == '\n' ? ' ' : letter;
    }
    options += '\n';
}

std::string options_of(const SelectField& field) {
    std::string options;
    add_option(options, "", field.nothing);
    const bool is_known =
        field.chosen.empty() ||
        std::any_of(field.entries.begin(), field.entries.end(),
                    [&](const Entry& entry) { return entry.value == field.chosen; });
    if (!is_known) add_option(options, field.chosen, field.chosen);
    for (const Entry& entry : field.entries)
        add_option(options, entry.value, entry.label);
    return options;
}

}  // namespace

Box select_field(const View& view, const SelectField& field, Event choose,
                 std::optional<Event> leave) {
    Box box = text_field(view,
                         {field.key,
                          field.label,
                          field.need,
                          field.remark,
                          field.chosen,
                          field.revision,
                          {{HintKind::autocomplete, "off"}, {HintKind::options, options_of(field)}},
                          Variant::field,
                          {},
                          false},
                         std::move(choose), std::move(leave));
    Box& frame = box.children[1];
    Node& node = *frame.children.front().node;
    node.role = Role::select;
    node.states.set(StateBit::disabled, field.disabled);
    if (field.disabled) frame.look.fill = Color::surface3;
    const Color ink = field.disabled ? Color::ink3 : Color::ink2;
    frame.children.front().drawing = [ink](Painter& painter, const Rect& rect) {
        painter.icon(Icon::down, {rect.right() - 32, rect.y + rect.height / 2 - 10, 20, 20}, ink);
    };
    return box;
}

}  // namespace tiemchung::ui
