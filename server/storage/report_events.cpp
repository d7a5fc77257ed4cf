#include <utility>

#include "server/storage/connection.h"
#include "server/storage/reports.h"

namespace tiemchung::storage {

Outcome add_report_event(Connection& connection, const std::string& report,
                         const ReportEventRow& row) {
    const auto added = connection.execute(
        "INSERT INTO report_events (report, sequence, event, actor, who, at) VALUES (:report, "
        "(SELECT coalesce(max(sequence), 0) + 1 FROM report_events WHERE report = :report), "
        ":event, :actor, :who, :at)",
        report, name_of(row.event), name_of(row.actor), row.who, row.at);
    if (!added) return added.error();
    return Done{};
}

Result<std::vector<ReportEventRow>> report_events(Connection& connection,
                                                  const std::string& report) {
    auto found = connection.select<std::string, std::string, std::string, Timestamp>(
        "SELECT event, actor, who, at FROM report_events WHERE report = :report ORDER BY sequence",
        report);
    if (!found) return found.error();
    std::vector<ReportEventRow> rows;
    rows.reserve(found->size());
    for (auto& [event, actor, who, at] : *found) {
        const auto known_event = report::report_event_named(event);
        const auto known_actor = report::actor_kind_named(actor);
        if (!known_event || !known_actor) return Error{ErrorCode::storage_failed};
        rows.push_back({*known_event, *known_actor, std::move(who), at});
    }
    return rows;
}

Result<std::optional<AnsweredRequest>> answered_request(Connection& connection,
                                                        const std::string& request) {
    auto found = connection.select_one<std::string, std::string>(
        "SELECT report, answer FROM report_requests WHERE request = :request", request);
    if (!found) return found.error();
    if (!*found) return std::optional<AnsweredRequest>{};
    auto& [report, answer] = **found;
    return std::optional{AnsweredRequest{std::move(report), std::move(answer)}};
}

Outcome note_answered_request(Connection& connection, const std::string& request,
                              const AnsweredRequest& answered, Timestamp forget_at) {
    const auto noted = connection.execute(
        "INSERT INTO report_requests (request, report, answer, forget_at) VALUES (:request, "
        ":report, :answer, :forget_at)",
        request, answered.report, answered.answer, forget_at);
    if (!noted) return noted.error();
    return Done{};
}

Outcome forget_answered_requests(Connection& connection, Timestamp now) {
    const auto removed =
        connection.execute("DELETE FROM report_requests WHERE forget_at <= :now", now);
    if (!removed) return removed.error();
    return Done{};
}

}  // namespace tiemchung::storage
