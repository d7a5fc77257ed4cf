#include "ui/layout/emit.h"

namespace tiemchung::ui {
namespace {

/// The text that gives the node its font: the box's own, or the first one inside.
const BoxText* first_text(const Box& box) {
    if (box.text) return &*box.text;
    for (const Box& child : box.children) {
        if (const BoxText* found = first_text(child)) return found;
    }
    return nullptr;
}

Rect content_rect(const Box& box) {
    return {box.rect.x + box.padding.left, box.rect.y + box.padding.top,
            box.rect.width - box.padding.left - box.padding.right,
            box.rect.height - box.padding.top - box.padding.bottom};
}

NodeFont font_of(const BoxText& text, const Measures& measures) {
    const TypeStyle style = measures.style(text.role);
    return {static_cast<std::uint8_t>(text.role), text.align, style.size, style.line,
            css_weight(style.weight)};
}

/// A legend stands on the first line of its group, which therefore needs a place.
bool has_legend(Role role) {
    return role == Role::field_group || role == Role::radio_group;
}

}  // namespace

void emit(const Box& box, const Measures& measures, bool placed, Tree& tree, Uses& uses) {
    if (box.node) {
        Node node = *box.node;
        if (const BoxText* text = first_text(box)) node.font = font_of(*text, measures);
        if (placed && (!is_container(node.role) || has_legend(node.role))) {
            node.rect = box.text && !is_interactive(node.role) ? content_rect(box) : box.rect;
        }
        const bool usable = box.on_use || box.on_leave;
        if (usable && !node.states.has(StateBit::disabled)) {
            uses.insert_or_assign(node.id(), Use{box.on_use, box.on_leave});
        }
        tree.open(std::move(node));
    }
    for (const Box& child : box.children)
        emit(child, measures, placed, tree, uses);
    if (box.node) tree.close();
}

}  // namespace tiemchung::ui
