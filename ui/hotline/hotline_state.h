#pragma once

namespace tiemchung::ui {

/// What the page knows about a running call.
struct Hotline {};

}  // namespace tiemchung::ui
