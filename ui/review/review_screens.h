#pragma once

#include "ui/model/state.h"
#include "ui/widgets/view.h"

namespace tiemchung::ui {

[[nodiscard]] Box queue_screen(const View& view, const State& state);
[[nodiscard]] Box case_screen(const View& view, const State& state);
[[nodiscard]] Box figures_screen(const View& view, const State& state);
[[nodiscard]] Box phone_wishes_screen(const View& view, const State& state);

}  // namespace tiemchung::ui
