#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/issuance/population_match.h"

namespace tiemchung::storage {

class Connection;

/// Citizens of one province in one state of step 1.
struct CitizenCount {
    std::string province;
    issuance::MatchState match_state{};
    std::int64_t citizens = 0;
};

/// Doses of one province's citizens that have come equally far.
struct DoseCount {
    std::string province;
    issuance::MatchState match_state{};
    bool is_signed = false;
    bool is_issued = false;
    std::int64_t doses = 0;
};

/// Newest certificates of one province's citizens that have expired.
struct ExpiredCount {
    std::string province;
    std::int64_t certificates = 0;
};

/// Each reads the whole register: for reports, not for requests of citizens.
[[nodiscard]] Result<std::vector<CitizenCount>> count_citizens(Connection& connection);
[[nodiscard]] Result<std::vector<DoseCount>> count_doses(Connection& connection);
[[nodiscard]] Result<std::vector<ExpiredCount>> count_expired(Connection& connection,
                                                              Timestamp now);

}  // namespace tiemchung::storage
