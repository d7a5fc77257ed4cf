#pragma once

#include "core/base/date.h"

namespace tiemchung::command {

/// This machine's clock.
[[nodiscard]] Timestamp system_time();

}  // namespace tiemchung::command
