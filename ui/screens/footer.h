#pragma once

#include "ui/model/state.h"
#include "ui/widgets/view.h"

namespace tiemchung::ui {

/// The bottom of every page: on phones the hotline bar, then the small print.
[[nodiscard]] Box footer(const View& view, const State& state);

}  // namespace tiemchung::ui
