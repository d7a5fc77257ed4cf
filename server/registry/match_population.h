#pragma once

#include <cstdint>
#include <functional>

#include "core/base/date.h"
#include "core/base/result.h"

namespace tiemchung::storage {
class Database;
}  // namespace tiemchung::storage

namespace tiemchung::registry {

struct MatchReport {
    std::int64_t matched = 0;
    std::int64_t mismatched = 0;
};

/// Step 1: compares every citizen who waits with the population register, in batches of one
/// transaction each. Right or wrong is all that is kept. Passports go on waiting. Several processes
/// may do so at once; stopped anywhere and run again, nothing is lost.
/// Fails with registry.population_missing where the register is empty, or as the database does.
Result<MatchReport> match_population(storage::Database& database, Timestamp now,
                                     const std::function<void(const MatchReport&)>& on_progress);

}  // namespace tiemchung::registry
