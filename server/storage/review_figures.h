#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/report/refusal_reason.h"
#include "core/report/routing.h"
#include "server/storage/review_scope.h"

namespace tiemchung::storage {

class Connection;

/// What was decided about a report, as far as figures need it.
struct DecisionRow {
    std::string report;
    Timestamp decided_at;
    std::string event;     ///< report::name_of(ReportEvent)
    bool late = false;     ///< after the 48 hours
    bool sampled = false;  ///< to be looked at once more
    report::Route route;   ///< of who decided
    std::vector<report::RefusalReason> reasons;
};

Outcome note_decision(Connection& connection, const DecisionRow& row);

struct NamedCount {
    std::string name;
    int count = 0;
};

/// Reports of each status.
[[nodiscard]] Result<std::vector<NamedCount>> count_by_status(Connection& connection,
                                                              const ReviewScope& scope);
/// Reports that wait for reviewers, by pile, most first.
[[nodiscard]] Result<std::vector<NamedCount>> count_by_pile(Connection& connection,
                                                            const ReviewScope& scope, int limit);
/// Reasons of refusals since then, most frequent first.
[[nodiscard]] Result<std::vector<NamedCount>> count_refusals(Connection& connection,
                                                             const ReviewScope& scope,
                                                             Timestamp since);

struct DecisionCount {
    int decided = 0;
    int late = 0;
};
[[nodiscard]] Result<DecisionCount> count_decisions(Connection& connection,
                                                    const ReviewScope& scope, Timestamp since);

/// Codes of decided reports to look at once more, the newest decision first.
[[nodiscard]] Result<std::vector<std::string>> sampled_reports(Connection& connection,
                                                               const ReviewScope& scope,
                                                               Timestamp since, int limit);

}  // namespace tiemchung::storage
