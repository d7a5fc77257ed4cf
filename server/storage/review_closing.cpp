#include "server/storage/review_closing.h"

#include <utility>

#include "server/storage/connection.h"

namespace tiemchung::storage {

Result<std::vector<ClosingRow>> reports_to_close(Connection& connection, const std::string& after,
                                                 Timestamp now, int limit) {
    auto found = connection.select<std::string, std::optional<Timestamp>>(
        "SELECT reports.report, reports.decided_at FROM reports "
        "LEFT JOIN closing_waits ON closing_waits.report = reports.report "
        "WHERE reports.status IN ('APPROVED', 'SIGNING', 'NOT_CHANGED') "
        "AND reports.report > :after AND coalesce(closing_waits.look_at, 0) <= :now "
        "ORDER BY reports.report LIMIT :most",
        after, now, limit);
    if (!found) return found.error();
    std::vector<ClosingRow> rows;
    rows.reserve(found->size());
    for (auto& [report, decided_at] : *found)
        rows.push_back({std::move(report), decided_at});
    return rows;
}

Outcome wait_with_closing(Connection& connection, const std::string& report, Timestamp look_at) {
    const auto done = connection.execute(
        "INSERT INTO closing_waits (report, look_at) VALUES (:report, :look_at) "
        "ON CONFLICT (report) DO UPDATE SET look_at = excluded.look_at",
        report, look_at);
    if (!done) return done.error();
    return Done{};
}

Outcome hurry_closing(Connection& connection, const std::string& report) {
    const auto done =
        connection.execute("DELETE FROM closing_waits WHERE report = :report", report);
    if (!done) return done.error();
    return Done{};
}

}  // namespace tiemchung::storage
