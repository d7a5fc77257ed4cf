#pragma once

#include "ui/wing.h"

namespace tiemchung::ui {

/// The pages on which a report is written: five steps, the receipt, and the link that an operator
/// had sent. Its fields also stand on the pages of operators and of those who follow a report.
[[nodiscard]] const Wing& report_wing();

}  // namespace tiemchung::ui
