#include "ui/model/event.h"

namespace tiemchung::ui {
namespace {

template <class Actions>
std::string* typed_among(Actions& actions) {
    return std::visit(
        [](auto& held) -> std::string* {
            if constexpr (requires { held.typed; }) {
                return &held.typed;
            } else if constexpr (requires { held.kind.index(); }) {
                return typed_among(held.kind);
            } else {
                return nullptr;
            }
        },
        actions);
}

template <class Actions>
bool* ticked_among(Actions& actions) {
    return std::visit(
        [](auto& held) -> bool* {
            if constexpr (requires { held.ticked; }) {
                return &held.ticked;
            } else if constexpr (requires { held.kind.index(); }) {
                return ticked_among(held.kind);
            } else {
                return nullptr;
            }
        },
        actions);
}

}  // namespace

std::string* typed_in(Event& event) {
    return typed_among(event);
}

bool* ticked_in(Event& event) {
    return ticked_among(event);
}

}  // namespace tiemchung::ui
