#include "ui/widgets/disclosure.h"

#include "ui/widgets/button.h"

namespace tiemchung::ui {

Box disclosure(const View& view, std::string key, std::string_view label, bool open,
               std::string controls, Event use) {
    Box box = button(view,
                     {std::move(key),
                      std::string(label),
                      ButtonLook::plain_text,
                      {},
                      open ? Icon::up : Icon::down,
                      {},
                      false,
                      true},
                     std::move(use));
    box.node->role = Role::disclosure;
    box.node->states.set(StateBit::expanded, open);
    box.node->hints.push_back({HintKind::controls, std::move(controls)});
    return box;
}

}  // namespace tiemchung::ui
