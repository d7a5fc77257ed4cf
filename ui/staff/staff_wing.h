#pragma once

#include "ui/wing.h"

namespace tiemchung::ui {

/// Signing in and out, and another password.
[[nodiscard]] const Wing& staff_wing();

}  // namespace tiemchung::ui
