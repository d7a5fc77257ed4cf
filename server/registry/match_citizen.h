#pragma once

#include <cstdint>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/identity/person.h"
#include "core/issuance/population_match.h"
#include "server/registry/citizen_key.h"

namespace tiemchung::storage {
class Connection;
}

namespace tiemchung::registry {

/// What the population register says about somebody: nothing more than right or wrong.
enum class PopulationAnswer : std::uint8_t {
    right,
    wrong,
    none,  ///< it was not asked: a passport, or no register to ask
};

[[nodiscard]] Result<PopulationAnswer> population_answer(storage::Connection& connection,
                                                         const storage::Vault& vault,
                                                         const identity::Person& person);

/// Step 1 for one citizen, where it is still to be done; the state that follows. Passports, and
/// everybody while there is no population register, go on waiting.
/// Fails with registry.no_such_record.
Result<issuance::MatchState> match_citizen(storage::Connection& connection,
                                           const CitizenKey& citizen, Timestamp now);

}  // namespace tiemchung::registry
