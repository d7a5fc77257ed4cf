#pragma once

#include "ui/wing.h"

namespace tiemchung::ui {

/// Following reports that were sent.
[[nodiscard]] const Wing& tracking_wing();

}  // namespace tiemchung::ui
