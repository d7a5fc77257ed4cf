#pragma once

#include "ui/model/state.h"
#include "ui/widgets/view.h"

/// The pieces of the home page under its title.
namespace tiemchung::ui {

[[nodiscard]] Box doors(const View& view);
[[nodiscard]] Box samples_card(const View& view, const State& state);
[[nodiscard]] Box hotline_card(const View& view);
[[nodiscard]] Box track_card(const View& view);
[[nodiscard]] Box steps_card(const View& view);

}  // namespace tiemchung::ui
