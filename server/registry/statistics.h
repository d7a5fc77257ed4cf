#pragma once

#include "core/api/register_statistics.h"
#include "core/base/date.h"
#include "core/base/result.h"

namespace tiemchung::storage {
class Connection;
}  // namespace tiemchung::storage

namespace tiemchung::registry {

/// Counts the whole register.
Result<api::RegisterStatistics> read_statistics(storage::Connection& connection, Timestamp now);

}  // namespace tiemchung::registry
