#pragma once

#include "ui/model/state.h"
#include "ui/widgets/view.h"

namespace tiemchung::ui {

[[nodiscard]] Box calls_screen(const View& view, const State& state);
[[nodiscard]] Box call_person_screen(const View& view, const State& state);
[[nodiscard]] Box call_doses_screen(const View& view, const State& state);
[[nodiscard]] Box call_send_screen(const View& view, const State& state);
[[nodiscard]] Box call_filed_screen(const View& view, const State& state);

}  // namespace tiemchung::ui
