#pragma once

#include "ui/model/state.h"
#include "ui/widgets/view.h"

namespace tiemchung::ui {

[[nodiscard]] Box sign_in_screen(const View& view, const State& state);
[[nodiscard]] Box password_screen(const View& view, const State& state);

}  // namespace tiemchung::ui
