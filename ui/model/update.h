#pragma once

#include "ui/model/effect.h"
#include "ui/model/event.h"
#include "ui/model/state.h"

namespace tiemchung::ui {

/// Changes the state as the event demands and says what the platform is to do.
/// `now_ms`: milliseconds since 1970.
[[nodiscard]] Effects update(State& state, const Event& event, double now_ms);

/// When the state next changes by itself, on the clock of `update`; 0: never. A tick is due then.
[[nodiscard]] double next_change_ms(const State& state);

}  // namespace tiemchung::ui
