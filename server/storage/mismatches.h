#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/identity/identity_number.h"
#include "core/issuance/population_match.h"

namespace tiemchung::storage {

class Connection;

/// A place in the order of the cleaning list: by province, district, commune, citizen.
struct MismatchPlace {
    std::string province;
    std::string district;
    std::string commune;
    std::string citizen;
};

/// A citizen who cannot pass step 1.
struct MismatchRow {
    MismatchPlace place;
    std::string name;
    PartialDate birth_date;
    std::optional<identity::IdKind> id_kind;
    std::optional<std::string> id_sealed;  ///< as in CitizenRow
    issuance::MatchState match_state{};
};

/// A page of the cleaning list, behind `after`.
[[nodiscard]] Result<std::vector<MismatchRow>> mismatches(Connection& connection,
                                                          const MismatchPlace& after, int limit);

}  // namespace tiemchung::storage
