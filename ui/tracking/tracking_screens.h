#pragma once

#include "ui/model/state.h"
#include "ui/widgets/view.h"

namespace tiemchung::ui {

[[nodiscard]] Box track_form_screen(const View& view, const State& state);
[[nodiscard]] Box track_code_screen(const View& view, const State& state);
[[nodiscard]] Box track_list_screen(const View& view, const State& state);
[[nodiscard]] Box track_case_screen(const View& view, const State& state);
[[nodiscard]] Box track_mend_screen(const View& view, const State& state);
[[nodiscard]] Box track_phone_screen(const View& view, const State& state);

}  // namespace tiemchung::ui
