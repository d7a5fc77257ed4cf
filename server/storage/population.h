#pragma once

#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/identity/sex.h"

namespace tiemchung::storage {

class Connection;

/// What the population register holds about one person: only what the match compares.
struct PopulationRow {
    std::string citizen;  ///< the key that a citizen with this number has
    std::string name;
    PartialDate birth_date;
    identity::Sex sex{};

    friend bool operator==(const PopulationRow&, const PopulationRow&) = default;
};

/// Those of the people named that the register has.
[[nodiscard]] Result<std::vector<PopulationRow>> population_of(
    Connection& connection, const std::vector<std::string>& citizens);

/// Enters new people and overwrites known ones. Nobody may be named twice.
Outcome put_population(Connection& connection, const std::vector<PopulationRow>& rows);

/// Whether there is nobody in it, so that no comparison means anything.
[[nodiscard]] Result<bool> population_is_empty(Connection& connection);

}  // namespace tiemchung::storage
