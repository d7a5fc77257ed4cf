#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/identity/person.h"
#include "core/issuance/population_match.h"

namespace tiemchung::storage {

class Connection;

/// A person who had a dose, as the vaccination sites wrote them down.
struct CitizenRow {
    std::string citizen;  ///< key: see server/registry/citizen_key.h
    std::string name;
    PartialDate birth_date;
    identity::Sex sex{};
    /// Absent where there is no number, or one that cannot be a number of any kind.
    std::optional<identity::IdKind> id_kind;
    /// The number, or what was written instead, sealed as Secret::identity_number and bound to
    /// `citizen`; base64url; absent where nothing was written.
    std::optional<std::string> id_sealed;
    std::string phone_hash;    ///< of the mobile number, as Secret::phone; base64url
    std::string phone_sealed;  ///< sealed as Secret::phone and bound to `citizen`; base64url
    std::string nationality;   ///< ISO 3166-1 alpha-2
    std::string province;      ///< of residence; code of before July 2025
    std::string district;
    std::string commune;
    issuance::MatchState match_state{};
    std::optional<Timestamp> matched_at;  ///< step 1 done
    Timestamp changed_at;                 ///< when the data or the state of step 1 last changed

    friend bool operator==(const CitizenRow&, const CitizenRow&) = default;
};

[[nodiscard]] Result<std::optional<CitizenRow>> citizen_of(Connection& connection,
                                                           const std::string& citizen);

/// Those of the citizens named that exist.
[[nodiscard]] Result<std::vector<CitizenRow>> citizens_of(Connection& connection,
                                                          const std::vector<std::string>& citizens);

/// Enters new citizens and overwrites known ones. No citizen may be named twice.
Outcome put_citizens(Connection& connection, const std::vector<CitizenRow>& rows);

/// Takes a citizen away whose doses and notices now belong to another.
Outcome remove_citizen(Connection& connection, const std::string& citizen);

/// A citizen who waits for step 1, and what the population register holds under the same number.
struct MatchCandidate {
    std::string citizen;
    std::string name;
    PartialDate birth_date;
    identity::Sex sex{};
    struct Registered {
        std::string name;
        PartialDate birth_date;
        identity::Sex sex{};
    };
    std::optional<Registered> registered;
};

/// A page of those who wait, by key, behind `after`. Passports are left out: the population
/// register has none.
[[nodiscard]] Result<std::vector<MatchCandidate>> citizens_to_match(Connection& connection,
                                                                    std::string_view after,
                                                                    int limit);

/// Writes the answer for citizens who still wait; how many that were.
Result<std::int64_t> record_match(Connection& connection, const std::vector<std::string>& citizens,
                                  issuance::MatchState state, Timestamp now);

/// Lets mismatched citizens be compared again, as what the population register holds about them is
/// new.
Outcome reopen_mismatches(Connection& connection, const std::vector<std::string>& citizens,
                          Timestamp now);

}  // namespace tiemchung::storage
