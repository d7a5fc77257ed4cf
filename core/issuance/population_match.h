#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/identity/identity_number.h"
#include "core/identity/person.h"

namespace tiemchung::issuance {

/// Step 1 for one citizen. The failures are the three classes of dispatch 2262/BYT-CNTT.
enum class MatchState : std::uint8_t {
    pending,     ///< not yet compared
    matched,     ///< all four fields are right
    id_missing,  ///< there is no number to compare
    id_format,   ///< the number cannot be one
    mismatch,    ///< the register said wrong; which field, it does not say
};

/// `pending`, `matched`, …: the spelling of files and the database.
[[nodiscard]] std::string_view name_of(MatchState state);
[[nodiscard]] std::optional<MatchState> match_state_named(std::string_view name);

/// The state before comparing, from the number as the site wrote it: pending, id_missing or
/// id_format. Passports are not in the population register: they stay pending until police answer.
[[nodiscard]] MatchState state_before_match(std::string_view id_as_written);

/// The comparison that the register makes: name (but for case), sex, birth date, number.
/// Right or wrong, nothing more.
[[nodiscard]] bool same_person(const identity::Person& declared,
                               const identity::Person& registered);

}  // namespace tiemchung::issuance
