#pragma once

#include "ui/model/state.h"
#include "ui/widgets/view.h"

namespace tiemchung::ui {

/// The top of every page: the switch to the simple view first, then name, links and settings.
[[nodiscard]] Box app_bar(const View& view, const State& state);

}  // namespace tiemchung::ui
