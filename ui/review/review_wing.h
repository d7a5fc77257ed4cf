#pragma once

#include "ui/wing.h"

namespace tiemchung::ui {

/// A vaccination site's reviewers: the queue, a case, the figures.
[[nodiscard]] const Wing& review_wing();

}  // namespace tiemchung::ui
