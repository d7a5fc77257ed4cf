#pragma once

#include <string>

#include "ui/widgets/view.h"

namespace tiemchung::ui {

/// Words with a chevron that open and close something. `controls`: the key of what they open.
[[nodiscard]] Box disclosure(const View& view, std::string key, std::string_view label, bool open,
                             std::string controls, Event use);

}  // namespace tiemchung::ui
