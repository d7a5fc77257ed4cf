#pragma once

namespace tiemchung::ui {

/// What the page knows about reports that are followed.
struct Tracking {};

}  // namespace tiemchung::ui
