#pragma once

#include "ui/wing.h"

namespace tiemchung::web {

/// The wings of the module that this is linked into: one `wings_*.cpp` each.
[[nodiscard]] ui::Wings wings();

}  // namespace tiemchung::web
