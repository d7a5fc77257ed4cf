#pragma once

#include <string>

#include "ui/widgets/view.h"

namespace tiemchung::ui {

enum class ChipLook : std::uint8_t { green, amber, red, blue };

/// A state in a word, with an icon and a tint: never by colour alone.
[[nodiscard]] Box chip(std::string key, ChipLook look, Icon symbol, std::string_view text);

}  // namespace tiemchung::ui
