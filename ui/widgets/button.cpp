#include "ui/widgets/button.h"

#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

struct Looks {
    Variant variant;
    std::optional<Color> fill;
    std::optional<Color> active_fill;
    Color ink;
    std::optional<Color> border;
};

Looks looks_of(ButtonLook look) {
    switch (look) {
        case ButtonLook::primary:
            return {Variant::primary_button, Color::primary, Color::primary_strong,
                    Color::on_primary, std::nullopt};
        case ButtonLook::orange:
            return {Variant::orange_button, Color::orange, Color::orange_strong, Color::on_orange,
                    std::nullopt};
        case ButtonLook::outline:
            return {Variant::outline_button, Color::surface, Color::primary_soft, Color::primary,
                    Color::primary};
        default:
            return {Variant::text_link, std::nullopt, Color::primary_soft, Color::primary,
                    std::nullopt};
    }
}

}  // namespace

float control_height(const View& view) {
    return view.wide() ? 48 : 52;
}

Box button(const View& view, const Button& button, Event use) {
    const Looks looks = looks_of(button.look);
    const Color ink = button.disabled ? Color::ink3 : looks.ink;

    Box box;
    box.flow = Flow::row;
    box.across = Across::center;
    box.along = button.look == ButtonLook::plain_text ? Along::start : Along::center;
    box.gap = 10;
    box.padding = button.look == ButtonLook::plain_text ? sides(0, 4) : sides(20, 8);
    box.min_height = control_height(view);
    if (button.compact) box.self = Across::start;
    box.look.radius = 12;
    box.look.fill = view.active(button.key) ? looks.active_fill : looks.fill;
    if (button.disabled) box.look.fill = Color::surface3;
    box.look.border = looks.border;
    box.look.border_width = 1.5F;

    const Role role = button.href.empty() ? Role::button : Role::link;
    box.node = make_node(role, button.key, button.label, looks.variant);
    box.node->states.set(StateBit::disabled, button.disabled);
    if (!button.href.empty()) box.node->hints.push_back({HintKind::href, button.href});
    if (button.icon) {
        box.node->hints.push_back({HintKind::icon, std::string(name_of(*button.icon))});
    }
    box.on_use = std::move(use);

    if (button.icon) box.add(icon(*button.icon, 20, ink));
    box.add(words(button.label, TypeRole::button, ink));
    if (button.icon_behind) box.add(icon(*button.icon_behind, 20, ink));
    return box;
}

Box text_link(const View& view, std::string key, std::string_view label, std::string href,
              std::optional<Icon> icon, std::optional<Icon> icon_behind) {
    const Event use = Go{href};
    return button(view,
                  {std::move(key), std::string(label), ButtonLook::plain_text, icon, icon_behind,
                   std::move(href), false, true},
                  use);
}

Box icon_button(const View& view, std::string key, std::string_view label, Icon symbol, Color color,
                Event use) {
    Box box;
    box.width = 48;
    box.min_height = 48;
    box.flow = Flow::row;
    box.across = Across::center;
    box.along = Along::center;
    box.look.radius = 12;
    if (view.active(key)) box.look.fill = Color::primary_soft;
    box.node = make_node(Role::button, std::move(key), label, Variant::icon_button);
    box.node->hints.push_back({HintKind::icon, std::string(name_of(symbol))});
    box.on_use = std::move(use);
    box.add(icon(symbol, 22, color));
    return box;
}

}  // namespace tiemchung::ui
