#pragma once

#include "ui/wing.h"

namespace tiemchung::ui {

/// Every wing there is, as the documents of staff carry them.
[[nodiscard]] Wings carried_wings();

}  // namespace tiemchung::ui
