#pragma once

#include <optional>

#include "ui/model/state.h"
#include "ui/widgets/view.h"

namespace tiemchung::ui {

/// The dark bar of the pages of staff: whose place it is, the pages of the role, who is signed in.
[[nodiscard]] Box staff_bar(const View& view, const State& state);

/// What stands on a page of staff while the server is asked who is signed in, or did not answer;
/// nothing once it is known.
[[nodiscard]] std::optional<Box> staff_gate(const View& view, const State& state);

}  // namespace tiemchung::ui
