#include "ui/semantics/golden.h"

#include <array>
#include <utility>

namespace tiemchung::ui {
namespace {

constexpr std::array<std::pair<StateBit, std::string_view>, 14> state_names{{
    {StateBit::disabled, "disabled"},
    {StateBit::required, "required"},
    {StateBit::invalid, "invalid"},
    {StateBit::checked, "checked"},
    {StateBit::expanded, "expanded"},
    {StateBit::current, "current"},
    {StateBit::busy, "busy"},
    {StateBit::read_only, "read_only"},
    {StateBit::multiline, "multiline"},
    {StateBit::selected, "selected"},
    {StateBit::hidden_label, "hidden_label"},
    {StateBit::has_popup, "has_popup"},
    {StateBit::focus_target, "focus_target"},
    {StateBit::pressed, "pressed"},
}};

std::size_t depth_of(const Tree& tree, const Tree::Entry& entry) {
    std::size_t depth = 0;
    for (std::size_t parent = entry.parent; parent != Tree::root;
         parent = tree.entries()[parent].parent) {
        ++depth;
    }
    return depth;
}

std::string on_one_line(std::string_view text) {
    std::string line;
    for (const char letter : text) {
        if (letter == '\n') {
            line += "\\n";
        } else {
            line += letter;
        }
    }
    return line;
}

}  // namespace

std::string print(const Tree& tree) {
    std::string out;
    for (const Tree::Entry& entry : tree.entries()) {
        const Node& node = entry.node;
        out.append(2 * depth_of(tree, entry), ' ');
        out += name_of(node.role);
        if (!node.label.empty()) out += " \"" + on_one_line(node.label) + '"';
        if (!node.value.empty()) out += " =" + on_one_line(node.value);
        std::string states;
        for (const auto& [bit, name] : state_names) {
            if (!node.states.has(bit)) continue;
            if (!states.empty()) states += ' ';
            states += name;
        }
        if (!states.empty()) out += " [" + states + ']';
        for (const Hint& hint : node.hints) {
            out += " {" + std::string(name_of(hint.kind)) + ' ' + on_one_line(hint.text) + '}';
        }
        if (!node.error_key.empty()) out += " {described by " + node.error_key + '}';
        out += " → " + node.key;
        if (node.variant != Variant::none) out += " ." + std::string(name_of(node.variant));
        out += '\n';
    }
    return out;
}

}  // namespace tiemchung::ui
