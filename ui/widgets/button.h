#pragma once

#include <optional>
#include <string>

#include "ui/widgets/view.h"

namespace tiemchung::ui {

enum class ButtonLook : std::uint8_t { primary, outline, orange, plain_text };

struct Button {
    std::string key;
    std::string label;
    ButtonLook look = ButtonLook::primary;
    std::optional<Icon> icon;
    std::optional<Icon> icon_behind;
    std::string href;  ///< not empty: a link with this address
    bool disabled = false;
    bool compact = false;  ///< as wide as its words, instead of as wide as there is room
};

/// A button, or a link that looks like one.
[[nodiscard]] Box button(const View& view, const Button& button, Event use);

/// A link to a page of the portal, as words in a line; 48 high all the same.
[[nodiscard]] Box text_link(const View& view, std::string key, std::string_view label,
                            std::string href, std::optional<Icon> icon = {},
                            std::optional<Icon> icon_behind = {});

/// A square of 48 with an icon; `label` is heard only.
[[nodiscard]] Box icon_button(const View& view, std::string key, std::string_view label, Icon icon,
                              Color color, Event use);

/// The least height of a control.
[[nodiscard]] float control_height(const View& view);

}  // namespace tiemchung::ui
