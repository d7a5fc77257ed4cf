#pragma once

#include <string>

#include "ui/model/effect.h"
#include "ui/model/state.h"

namespace tiemchung::ui {

/// One event on its way through the model: the parts of `update` share it.
struct Story {
    State& state;
    Effects& effects;
    double now_ms = 0;

    void ask(Effect effect) const { effects.push_back(std::move(effect)); }
    [[nodiscard]] std::uint32_t next_effect_id() const { return ++state.last_effect; }
    [[nodiscard]] Timestamp now() const { return {static_cast<std::int64_t>(now_ms / 1000)}; }
};

}  // namespace tiemchung::ui
