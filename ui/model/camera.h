#pragma once

#include <cstdint>

namespace tiemchung::ui {

/// The camera as the platform reports it.
struct Camera {
    enum class State : std::uint8_t { off, asking, running, denied, missing, failed };
    State state = State::off;
    bool has_torch = false;
    bool torch_on = false;
    std::uint8_t count = 0;  ///< cameras to switch between
    float zoom_min = 1;      ///< no zoom where `zoom_max` is not above `zoom_min`
    float zoom_max = 1;
    float zoom = 1;

    friend bool operator==(const Camera&, const Camera&) = default;
};

}  // namespace tiemchung::ui
