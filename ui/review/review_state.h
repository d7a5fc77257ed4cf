#pragma once

namespace tiemchung::ui {

/// What the page knows about the queue of reports and the one that is open.
struct Reviewing {};

}  // namespace tiemchung::ui
