#include "server/storage/reports.h"

#include <tuple>
#include <utility>

#include "server/storage/connection.h"

namespace tiemchung::storage {
namespace {

using Time = Timestamp;
using MaybeTime = std::optional<Timestamp>;
using Text = std::string;
using MaybeText = std::optional<std::string>;

/// In the order of `columns`.
using ReportColumns = std::tuple<Text, Text, Text, Text, Text, Text, MaybeText, Text, MaybeText,
                                 Text, Text, Text, Text, Text, Text, Text, Time, MaybeTime,
                                 MaybeTime, MaybeTime, MaybeTime, std::int64_t, MaybeTime,
                                 MaybeTime, MaybeTime, MaybeTime, Text, Text, Time, std::int64_t>;

constexpr std::string_view select_columns =
    "SELECT report, status, kind, person, phone, forgotten, citizen, form_sealed, decision_sealed, "
    "filed_by, filed_in_call, level, province, district, commune, site, sent_at, drop_at, "
    "received_at, clock_started, paused_since, paused_seconds, due_at, resume_at, decided_at, "
    "closed_at, assigned_to, locked_by, locked_until, version FROM reports ";

/// What this program wrote, unless somebody else has written into the database.
Result<ReportRow> row_of(ReportColumns columns) {
    ReportRow row;
    Text status;
    Text kind;
    Text level;
    std::tie(row.report, status, kind, row.person, row.phone, row.forgotten, row.citizen,
             row.form_sealed, row.decision_sealed, row.filed_by, row.filed_in_call, level,
             row.route.place.province, row.route.place.district, row.route.place.commune,
             row.route.site, row.sent_at, row.drop_at, row.received_at, row.clock_started,
             row.paused_since, row.paused_seconds, row.due_at, row.resume_at, row.decided_at,
             row.closed_at, row.assigned_to, row.locked_by, row.locked_until, row.version) =
        std::move(columns);
    const auto known_status = report::report_status_named(status);
    const auto known_kind = report::report_kind_named(kind);
    const auto known_level = report::handling_level_named(level);
    if (!known_status || !known_kind || !known_level) return Error{ErrorCode::storage_failed};
    row.status = *known_status;
    row.kind = *known_kind;
    row.route.level = *known_level;
    return row;
}

template <class ReportColumns>
struct Select;
template <class... Types>
struct Select<std::tuple<Types...>> {
    template <class... Parameters>
    static auto from(Connection& connection, std::string_view sql, const Parameters&... given) {
        return connection.select<Types...>(sql, given...);
    }
};

template <class... Parameters>
Result<std::vector<ReportRow>> rows_where(Connection& connection, std::string_view condition,
                                          const Parameters&... parameters) {
    auto found = Select<ReportColumns>::from(connection, Text{select_columns}.append(condition),
                                             parameters...);
    if (!found) return found.error();
    std::vector<ReportRow> rows;
    rows.reserve(found->size());
    for (ReportColumns& columns : *found) {
        auto row = row_of(std::move(columns));
        if (!row) return row.error();
        rows.push_back(*std::move(row));
    }
    return rows;
}

template <class... Parameters>
Result<std::vector<Text>> codes_where(Connection& connection, std::string_view condition,
                                      const Parameters&... parameters) {
    auto found = connection.select<Text>(
        Text{"SELECT report FROM reports WHERE "}.append(condition), parameters...);
    if (!found) return found.error();
    std::vector<Text> codes;
    codes.reserve(found->size());
    for (auto& [code] : *found)
        codes.push_back(std::move(code));
    return codes;
}

}  // namespace

Result<bool> add_report(Connection& connection, const ReportRow& row) {
    const auto added = connection.execute(
        "INSERT INTO reports (report, status, kind, person, phone, forgotten, citizen, "
        "form_sealed, decision_sealed, filed_by, filed_in_call, level, pile, province, district, "
        "commune, site, sent_at, drop_at, received_at, clock_started, paused_since, "
        "paused_seconds, due_at, resume_at, decided_at, closed_at, assigned_to, locked_by, "
        "locked_until, version) VALUES (:report, :status, :kind, :person, :phone, :forgotten, "
        ":citizen, :form_sealed, :decision_sealed, :filed_by, :filed_in_call, :level, :pile, "
        ":province, :district, :commune, :site, :sent_at, :drop_at, :received_at, :clock_started, "
        ":paused_since, :paused_seconds, :due_at, :resume_at, :decided_at, :closed_at, "
        ":assigned_to, :locked_by, :locked_until, :version) ON CONFLICT (report) DO NOTHING",
        row.report, name_of(row.status), name_of(row.kind), row.person, row.phone, row.forgotten,
        row.citizen, row.form_sealed, row.decision_sealed, row.filed_by, row.filed_in_call,
        name_of(row.route.level), report::pile_of(row.route), row.route.place.province,
        row.route.place.district, row.route.place.commune, row.route.site, row.sent_at, row.drop_at,
        row.received_at, row.clock_started, row.paused_since, row.paused_seconds, row.due_at,
        row.resume_at, row.decided_at, row.closed_at, row.assigned_to, row.locked_by,
        row.locked_until, row.version);
    if (!added) return added.error();
    return *added == 1;
}

Result<std::optional<ReportRow>> report_of(Connection& connection, const std::string& report) {
    auto rows = rows_where(connection, "WHERE report = :report", report);
    if (!rows) return rows.error();
    if (rows->empty()) return std::optional<ReportRow>{};
    return std::optional{std::move(rows->front())};
}

Result<bool> change_report(Connection& connection, const ReportRow& row) {
    const auto changed = connection.execute(
        "UPDATE reports SET status = :status, kind = :kind, person = :person, phone = :phone, "
        "forgotten = :forgotten, citizen = :citizen, form_sealed = :form_sealed, "
        "decision_sealed = :decision_sealed, filed_by = :filed_by, "
        "filed_in_call = :filed_in_call, level = :level, pile = :pile, province = :province, "
        "district = :district, commune = :commune, site = :site, sent_at = :sent_at, "
        "drop_at = :drop_at, received_at = :received_at, clock_started = :clock_started, "
        "paused_since = :paused_since, paused_seconds = :paused_seconds, due_at = :due_at, "
        "resume_at = :resume_at, decided_at = :decided_at, closed_at = :closed_at, "
        "assigned_to = :assigned_to, locked_by = :locked_by, locked_until = :locked_until, "
        "version = version + 1 WHERE report = :report AND version = :version",
        name_of(row.status), name_of(row.kind), row.person, row.phone, row.forgotten, row.citizen,
        row.form_sealed, row.decision_sealed, row.filed_by, row.filed_in_call,
        name_of(row.route.level), report::pile_of(row.route), row.route.place.province,
        row.route.place.district, row.route.place.commune, row.route.site, row.sent_at, row.drop_at,
        row.received_at, row.clock_started, row.paused_since, row.paused_seconds, row.due_at,
        row.resume_at, row.decided_at, row.closed_at, row.assigned_to, row.locked_by,
        row.locked_until, row.report, row.version);
    if (!changed) return changed.error();
    return *changed == 1;
}

Outcome remove_report(Connection& connection, const std::string& report) {
    for (const std::string_view sql : {"DELETE FROM report_events WHERE report = :report",
                                       "DELETE FROM report_requests WHERE report = :report",
                                       "DELETE FROM reports WHERE report = :report"}) {
        const auto removed = connection.execute(sql, report);
        if (!removed) return removed.error();
    }
    return Done{};
}

Result<std::vector<ReportRow>> reports_of_person(Connection& connection,
                                                 const std::string& person) {
    return rows_where(connection, "WHERE person = :person ORDER BY sent_at DESC, report", person);
}

Result<std::vector<ReportRow>> reports_of_citizen(Connection& connection,
                                                  const std::string& citizen) {
    return rows_where(connection, "WHERE citizen = :citizen ORDER BY sent_at DESC, report",
                      citizen);
}

Result<std::vector<ReportRow>> reports_forgotten(Connection& connection,
                                                 const std::string& forgotten) {
    return rows_where(connection, "WHERE forgotten = :forgotten ORDER BY sent_at DESC, report",
                      forgotten);
}

Result<std::vector<ReportRow>> open_reports(Connection& connection, const std::string& pile,
                                            int limit) {
    // The list of statuses is that of the index reports_queue.
    constexpr std::string_view in_queue =
        " AND status IN ('RECEIVED', 'REVIEWING', 'WAIT_SECOND', 'NEED_INFO', 'LATER', "
        "'ESCALATED') ORDER BY due_at NULLS LAST, report LIMIT :most";
    // A range of texts would depend on the database's collation.
    const bool is_beginning = pile.ends_with('/');
    const Text condition = is_beginning
                               ? "WHERE substr(pile, 1, length(CAST(:pile AS TEXT))) = :pile"
                               : "WHERE pile = :pile";
    return rows_where(connection, condition + Text{in_queue}, pile, limit);
}

Result<std::vector<std::string>> reports_to_drop(Connection& connection, Timestamp now, int limit) {
    return codes_where(connection, "drop_at <= :now ORDER BY drop_at, report LIMIT :most", now,
                       limit);
}

Result<std::vector<std::string>> reports_due(Connection& connection, Timestamp now, int limit) {
    return codes_where(connection, "due_at <= :now ORDER BY due_at, report LIMIT :most", now,
                       limit);
}

Result<std::vector<std::string>> reports_to_resume(Connection& connection, Timestamp now,
                                                   int limit) {
    return codes_where(connection, "resume_at <= :now ORDER BY resume_at, report LIMIT :most", now,
                       limit);
}

Result<std::vector<std::string>> reports_in_signing(Connection& connection,
                                                    const std::string& after, int limit) {
    return codes_where(connection,
                       "status IN ('APPROVED', 'SIGNING', 'NOT_CHANGED') AND report > :after "
                       "ORDER BY report LIMIT :most",
                       after, limit);
}

Result<std::vector<std::string>> reports_closed_before(Connection& connection, Timestamp closed,
                                                       int limit) {
    return codes_where(connection, "closed_at <= :closed ORDER BY closed_at, report LIMIT :most",
                       closed, limit);
}

}  // namespace tiemchung::storage
