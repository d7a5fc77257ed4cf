#pragma once

#include "ui/wing.h"

namespace tiemchung::ui {

/// What an operator of the hotline does for a caller.
[[nodiscard]] const Wing& hotline_wing();

}  // namespace tiemchung::ui
