#pragma once

#include "ui/model/state.h"
#include "ui/widgets/view.h"

/// The pages of the wizard, one function a page.
namespace tiemchung::ui {

[[nodiscard]] Box start_screen(const View& view, const State& state);
[[nodiscard]] Box person_screen(const View& view, const State& state);
[[nodiscard]] Box doses_screen(const View& view, const State& state);
[[nodiscard]] Box send_screen(const View& view, const State& state);
[[nodiscard]] Box report_code_screen(const View& view, const State& state);
[[nodiscard]] Box receipt_screen(const View& view, const State& state);
[[nodiscard]] Box link_screen(const View& view, const State& state);

}  // namespace tiemchung::ui
