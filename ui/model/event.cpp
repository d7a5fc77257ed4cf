#include "ui/model/event.h"

namespace tiemchung::ui {

std::string* typed_in(Event& event) {
    return std::visit(
        [](auto& held) -> std::string* {
            if constexpr (requires { held.typed; }) {
                return &held.typed;
            } else {
                return nullptr;
            }
        },
        event);
}

bool* ticked_in(Event& event) {
    return std::visit(
        [](auto& held) -> bool* {
            if constexpr (requires { held.ticked; }) {
                return &held.ticked;
            } else {
                return nullptr;
            }
        },
        event);
}

}  // namespace tiemchung::ui
