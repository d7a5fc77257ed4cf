#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"

namespace tiemchung::storage {

class Connection;

/// As much of a citizen as a caller is compared with.
struct CallerCandidate {
    std::string citizen;
    std::string name;
    std::optional<std::string> id_sealed;  ///< as CitizenRow's
};

/// A page of those born that day (or in that year, where only the year is known), behind `after`.
[[nodiscard]] Result<std::vector<CallerCandidate>> citizens_born(Connection& connection,
                                                                 PartialDate birth_date,
                                                                 std::string_view after, int limit);

}  // namespace tiemchung::storage
