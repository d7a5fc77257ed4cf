#include "server/storage/review_figures.h"

#include <tuple>
#include <utility>

#include "server/storage/connection.h"

namespace tiemchung::storage {
namespace {

Result<std::vector<NamedCount>> counts_in(Result<std::vector<std::tuple<std::string, int>>> found) {
    if (!found) return found.error();
    std::vector<NamedCount> counts;
    counts.reserve(found->size());
    for (auto& [name, count] : *found)
        counts.push_back({std::move(name), count});
    return counts;
}

}  // namespace

Outcome note_decision(Connection& connection, const DecisionRow& row) {
    const report::SitePlace& place = row.route.place;
    const auto noted = connection.execute(
        "INSERT INTO review_decisions (report, decided_at, event, late, sampled, province, "
        "district, commune, site) VALUES (:report, :decided_at, :event, :late, :sampled, "
        ":province, :district, :commune, :site) ON CONFLICT (report, decided_at) DO UPDATE "
        "SET event = excluded.event",
        row.report, row.decided_at, row.event, row.late, row.sampled, place.province,
        place.district, place.commune, row.route.site);
    if (!noted) return noted.error();
    std::vector<std::tuple<std::string, Timestamp, std::string>> reasons;
    for (const report::RefusalReason reason : row.reasons)
        reasons.emplace_back(row.report, row.decided_at, std::string(name_of(reason)));
    const auto kept =
        connection.execute_for_all("report, decided_at, reason", reasons,
                                   "INSERT INTO review_refusals (report, decided_at, reason) "
                                   "SELECT report, decided_at, reason FROM given WHERE true "
                                   "ON CONFLICT (report, decided_at, reason) DO NOTHING");
    if (!kept) return kept.error();
    return Done{};
}

Result<std::vector<NamedCount>> count_by_status(Connection& connection, const ReviewScope& scope) {
    const std::string sql = "SELECT status, count(*) FROM reports WHERE " + place_condition(scope) +
                            " GROUP BY status ORDER BY status";
    return counts_in(connection.select<std::string, int>(sql, scope.province, scope.district,
                                                         scope.commune, scope.site));
}

Result<std::vector<NamedCount>> count_by_pile(Connection& connection, const ReviewScope& scope,
                                              int limit) {
    std::string sql = "SELECT pile, count(*) FROM reports WHERE " + place_condition(scope);
    sql.append(" AND status IN ").append(waiting_statuses);
    sql.append(" GROUP BY pile ORDER BY count(*) DESC, pile LIMIT :most");
    return counts_in(connection.select<std::string, int>(sql, scope.province, scope.district,
                                                         scope.commune, scope.site, limit));
}

Result<std::vector<NamedCount>> count_refusals(Connection& connection, const ReviewScope& scope,
                                               Timestamp since) {
    const std::string sql =
        "SELECT review_refusals.reason, count(*) FROM review_decisions JOIN review_refusals "
        "ON review_refusals.report = review_decisions.report "
        "AND review_refusals.decided_at = review_decisions.decided_at WHERE " +
        place_condition(scope) +
        " AND review_decisions.decided_at > :since GROUP BY review_refusals.reason "
        "ORDER BY count(*) DESC, review_refusals.reason";
    return counts_in(connection.select<std::string, int>(sql, scope.province, scope.district,
                                                         scope.commune, scope.site, since));
}

Result<DecisionCount> count_decisions(Connection& connection, const ReviewScope& scope,
                                      Timestamp since) {
    const std::string sql = "SELECT late, count(*) FROM review_decisions WHERE " +
                            place_condition(scope) + " AND decided_at > :since GROUP BY late";
    const auto found = connection.select<bool, int>(sql, scope.province, scope.district,
                                                    scope.commune, scope.site, since);
    if (!found) return found.error();
    DecisionCount sum;
    for (const auto& [late, count] : *found) {
        sum.decided += count;
        if (late) sum.late += count;
    }
    return sum;
}

Result<std::vector<std::string>> sampled_reports(Connection& connection, const ReviewScope& scope,
                                                 Timestamp since, int limit) {
    const std::string sql = "SELECT report FROM review_decisions WHERE " + place_condition(scope) +
                            " AND decided_at > :since AND sampled = 1 GROUP BY report "
                            "ORDER BY max(decided_at) DESC, report LIMIT :most";
    auto found = connection.select<std::string>(sql, scope.province, scope.district, scope.commune,
                                                scope.site, since, limit);
    if (!found) return found.error();
    std::vector<std::string> reports;
    for (auto& [report] : *found)
        reports.push_back(std::move(report));
    return reports;
}

}  // namespace tiemchung::storage
