#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"

namespace tiemchung::storage {

class Connection;

/// An approved report on its way to the new certificate.
struct ClosingRow {
    std::string report;
    std::optional<Timestamp> decided_at;
};

/// A page of those that it is time to look at, by code, behind `after`.
[[nodiscard]] Result<std::vector<ClosingRow>> reports_to_close(Connection& connection,
                                                               const std::string& after,
                                                               Timestamp now, int limit);

/// It need not be looked at before then.
Outcome wait_with_closing(Connection& connection, const std::string& report, Timestamp look_at);

/// It is to be looked at at once.
Outcome hurry_closing(Connection& connection, const std::string& report);

}  // namespace tiemchung::storage
