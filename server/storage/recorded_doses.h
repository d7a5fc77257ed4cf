#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/api/record.h"
#include "core/base/result.h"

namespace tiemchung::storage {

class Connection;

/// A dose as its citizen may see it: with its site, its certificates, the newest first, and whether
/// a notice was promised. What is worked out from all of that, state and since, is left open.
struct RecordedDoseRow {
    api::RecordedDose dose;
    Timestamp entered_at;
};

/// All doses of a citizen, in one query: this is what everybody who looks something up waits for.
[[nodiscard]] Result<std::vector<RecordedDoseRow>> recorded_doses_of(Connection& connection,
                                                                     const std::string& citizen);

}  // namespace tiemchung::storage
