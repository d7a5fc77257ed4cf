#pragma once

#include <variant>

/// What a person does while following a report. Each is posted inside of a `TrackAction`.
namespace tiemchung::ui {

struct ReloadReports {};

using TrackActionKind = std::variant<ReloadReports>;

}  // namespace tiemchung::ui
