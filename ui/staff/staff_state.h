#pragma once

namespace tiemchung::ui {

/// What the page knows about the member of staff who is signed in.
struct StaffDesk {};

}  // namespace tiemchung::ui
