#include "server/review/figures.h"

#include <algorithm>

#include "core/report/routing.h"
#include "server/reports/report_step.h"
#include "server/review/case_file.h"
#include "server/review/sight.h"
#include "server/storage/review_figures.h"

namespace tiemchung::review {
namespace {

using Count = api::ReviewFigures::Count;

constexpr std::int64_t period_seconds = std::int64_t{30} * 86'400;
constexpr int most_piles = 20;
constexpr int most_samples = 50;

std::vector<Count> counts_of(std::vector<storage::NamedCount> rows) {
    std::vector<Count> counts;
    counts.reserve(rows.size());
    for (storage::NamedCount& row : rows)
        counts.push_back({std::move(row.name), row.count});
    return counts;
}

/// Every status, in the order of its process.
std::vector<Count> in_order(const std::vector<storage::NamedCount>& rows) {
    std::vector<Count> counts;
    for (const report::ReportStatus status : report::report_statuses()) {
        const auto found = std::find_if(
            rows.begin(), rows.end(), [&](const auto& row) { return row.name == name_of(status); });
        counts.push_back({std::string(name_of(status)), found == rows.end() ? 0 : found->count});
    }
    return counts;
}

/// By whom they are, not by what the database calls their pile.
Result<std::vector<Count>> named_piles(storage::Connection& connection,
                                       std::vector<storage::NamedCount> rows) {
    std::vector<Count> counts = counts_of(std::move(rows));
    for (Count& count : counts) {
        const auto route = report::route_of_pile(count.name);
        if (!route) continue;
        auto handler = reports::handler_of(connection, *route);
        if (!handler) return handler.error();
        count.name = *std::move(handler);
    }
    return counts;
}

Outcome add_sample(storage::Connection& connection, const storage::Vault& vault,
                   const staff::StaffMember& member, const storage::ReviewScope& scope,
                   Timestamp since, api::ReviewFigures& figures) {
    const auto codes = storage::sampled_reports(connection, scope, since, most_samples);
    if (!codes) return codes.error();
    for (const std::string& code : *codes) {
        const auto row = storage::report_of(connection, code);
        if (!row) return row.error();
        if (!*row || !may_see(member, **row)) continue;
        auto line = case_line(connection, vault, member, **row, figures.now);
        if (!line) return line.error();
        figures.sample.push_back(*std::move(line));
    }
    return Done{};
}

}  // namespace

Result<api::ReviewFigures> read_figures(storage::Connection& connection,
                                        const storage::Vault& vault,
                                        const staff::StaffMember& member,
                                        const storage::ReviewScope& scope, Timestamp now) {
    const Timestamp since{now.seconds - period_seconds};
    api::ReviewFigures figures;
    figures.now = now;
    const auto statuses = storage::count_by_status(connection, scope);
    if (!statuses) return statuses.error();
    figures.by_status = in_order(*statuses);
    const auto decisions = storage::count_decisions(connection, scope, since);
    if (!decisions) return decisions.error();
    figures.decided = decisions->decided;
    figures.decided_late = decisions->late;
    auto refusals = storage::count_refusals(connection, scope, since);
    if (!refusals) return refusals.error();
    figures.refusals = counts_of(*std::move(refusals));
    auto piles = storage::count_by_pile(connection, scope, most_piles);
    if (!piles) return piles.error();
    auto named = named_piles(connection, *std::move(piles));
    if (!named) return named.error();
    figures.piles = *std::move(named);
    const Outcome sampled = add_sample(connection, vault, member, scope, since, figures);
    if (!sampled) return sampled.error();
    return figures;
}

}  // namespace tiemchung::review
