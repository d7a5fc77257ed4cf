#pragma once

namespace tiemchung::ui {

/// What the page knows about a report that is being written.
struct Reporting {};

}  // namespace tiemchung::ui
