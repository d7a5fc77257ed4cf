#include "ui/widgets/text.h"

namespace tiemchung::ui {

Node make_node(Role role, std::string key, std::string_view label, Variant variant) {
    Node node;
    node.key = std::move(key);
    node.role = role;
    node.variant = variant;
    node.label = label;
    return node;
}

Box words(std::string_view text, TypeRole role, Color color, TextAlign align) {
    Box box;
    box.text = BoxText{std::string(text), role, color, align, {}, {}, {}};
    return box;
}

Box paragraph(std::string key, std::string_view text, TypeRole role, Color color, Variant variant) {
    Box box = words(text, role, color);
    box.node = make_node(Role::text, std::move(key), text, variant);
    return box;
}

Box heading(std::string key, std::string_view text, int level, TypeRole role, Color color) {
    Box box = words(text, role, color);
    const Variant variant = role == TypeRole::display      ? Variant::display_title
                            : role == TypeRole::page_title ? Variant::page_title
                                                           : Variant::section_title;
    box.node = make_node(Role::heading, std::move(key), text, variant);
    box.node->hints.push_back({HintKind::level, std::to_string(level)});
    if (level == 1) box.node->states.set(StateBit::focus_target);
    return box;
}

Box icon(Icon icon, float size, Color color) {
    Box box;
    box.icon = BoxIcon{icon, color};
    box.width = size;
    box.self = Across::center;
    return box;
}

Box spring() {
    Box box;
    box.grow = 1;
    return box;
}

}  // namespace tiemchung::ui
