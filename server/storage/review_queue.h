#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "server/storage/review_scope.h"

namespace tiemchung::storage {

class Connection;

/// Which reports somebody asks for. Empty members filter nothing.
struct QueueFilter {
    ReviewScope scope;
    std::string status;  ///< empty: every status that waits for reviewers
    std::string kind;
    std::string site;     ///< name
    std::string commune;  ///< of injection
    bool unknown_site = false;
    std::string assigned_to;
};

/// Codes of a page, by time left; those whose clock stands still last.
[[nodiscard]] Result<std::vector<std::string>> queue_page(Connection& connection,
                                                          const QueueFilter& filter, int offset,
                                                          int limit);
[[nodiscard]] Result<int> queue_count(Connection& connection, const QueueFilter& filter);

/// Of everything that waits in the scope: what is late, and names to filter by, 200 at most.
[[nodiscard]] Result<int> late_count(Connection& connection, const ReviewScope& scope,
                                     Timestamp now);
[[nodiscard]] Result<std::vector<std::string>> queue_sites(Connection& connection,
                                                           const ReviewScope& scope);
[[nodiscard]] Result<std::vector<std::string>> queue_communes(Connection& connection,
                                                              const ReviewScope& scope);

/// Where a report stands among those that wait in the scope.
struct QueuePlace {
    int before = 0;  ///< how many come before it
    std::string previous;
    std::string next;
};
[[nodiscard]] Result<QueuePlace> queue_place(Connection& connection, const ReviewScope& scope,
                                             const std::string& report,
                                             std::optional<Timestamp> due_at);

/// Codes of what has used up its 48 hours and has a level above, the latest first.
[[nodiscard]] Result<std::vector<std::string>> reports_to_escalate(Connection& connection,
                                                                   Timestamp now, int limit);

}  // namespace tiemchung::storage
