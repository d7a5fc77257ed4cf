#pragma once

#include "ui/model/lookup_state.h"

namespace tiemchung::ui {

/// A record with the dose chosen that a person most likely wants to see: the newest one with a
/// certificate, else the newest one. `now`: what "still valid" is judged by.
[[nodiscard]] ShownRecord shown_record(api::Record record, Timestamp now);

/// Looks at a dose and one of its certificates. Unknown ones change nothing.
void look_at(ShownRecord& shown, int dose_number, std::size_t certificate);

/// The newest dose that still waits for its certificate and is newer than the one looked at; null
/// if there is none.
[[nodiscard]] const api::RecordedDose* newer_waiting_dose(const ShownRecord& shown);

}  // namespace tiemchung::ui
