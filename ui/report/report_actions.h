#pragma once

#include <variant>

/// What a person does while reporting. Each is posted inside of a `ReportAction`.
namespace tiemchung::ui {

struct StartReport {};

using ReportActionKind = std::variant<StartReport>;

}  // namespace tiemchung::ui
