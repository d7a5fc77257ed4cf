#include "server/storage/report_sessions.h"

#include <tuple>
#include <utility>

#include "server/storage/connection.h"

namespace tiemchung::storage {
Outcome insert_report_session(Connection& connection, std::string_view token_hash,
                              const std::vector<std::string>& reports, Timestamp now) {
    const auto added = connection.execute(
        "INSERT INTO report_sessions (token_hash, created_at, used_at) VALUES (:token_hash, :now, "
        ":now)",
        token_hash, now);
    if (!added) return added.error();
    std::vector<std::tuple<std::string, std::string>> rows;
    rows.reserve(reports.size());
    for (const std::string& report : reports)
        rows.emplace_back(token_hash, report);
    return done_or_error(connection.execute_for_all(
        "token_hash, report", rows,
        "INSERT INTO report_session_reports (token_hash, report) SELECT token_hash, report FROM "
        "given WHERE true ON CONFLICT (token_hash, report) DO NOTHING"));
}

Result<std::optional<ReportSessionRow>> find_report_session(Connection& connection,
                                                            std::string_view token_hash) {
    const auto times = connection.select_one<Timestamp, Timestamp>(
        "SELECT created_at, used_at FROM report_sessions WHERE token_hash = :token_hash",
        token_hash);
    if (!times) return times.error();
    if (!*times) return std::optional<ReportSessionRow>{};
    auto found = connection.select<std::string>(
        "SELECT report FROM report_session_reports WHERE token_hash = :token_hash ORDER BY report",
        token_hash);
    if (!found) return found.error();
    ReportSessionRow row{std::get<0>(**times), std::get<1>(**times), {}};
    for (auto& [report] : *found)
        row.reports.push_back(std::move(report));
    return std::optional{std::move(row)};
}

Outcome touch_report_session(Connection& connection, std::string_view token_hash, Timestamp now) {
    return done_or_error(connection.execute(
        "UPDATE report_sessions SET used_at = :now WHERE token_hash = :token_hash AND "
        "used_at < :now",
        now, token_hash));
}

Outcome remove_report_session(Connection& connection, std::string_view token_hash) {
    const auto removed = connection.execute(
        "DELETE FROM report_session_reports WHERE token_hash = :token_hash", token_hash);
    if (!removed) return removed.error();
    return done_or_error(connection.execute(
        "DELETE FROM report_sessions WHERE token_hash = :token_hash", token_hash));
}

Outcome close_report_elsewhere(Connection& connection, std::string_view token_hash,
                               const std::string& report) {
    return done_or_error(connection.execute(
        "DELETE FROM report_session_reports WHERE report = :report AND token_hash <> :token_hash",
        report, token_hash));
}

Outcome remove_old_report_sessions(Connection& connection, Timestamp created, Timestamp used) {
    const auto removed = connection.execute(
        "DELETE FROM report_session_reports WHERE token_hash IN (SELECT token_hash FROM "
        "report_sessions WHERE created_at <= :created OR used_at <= :used)",
        created, used);
    if (!removed) return removed.error();
    return done_or_error(connection.execute(
        "DELETE FROM report_sessions WHERE created_at <= :created OR used_at <= :used", created,
        used));
}

Outcome keep_phone_pending(Connection& connection, std::string_view token_hash,
                           const std::string& report, const PhonePending& pending) {
    return done_or_error(connection.execute(
        "UPDATE report_session_reports SET otp = :otp, phone_sealed = :phone_sealed "
        "WHERE token_hash = :token_hash AND report = :report",
        pending.otp, pending.phone_sealed, token_hash, report));
}

Result<std::optional<PhonePending>> phone_pending(Connection& connection,
                                                  std::string_view token_hash,
                                                  const std::string& report) {
    auto found = connection.select_one<std::string, std::string>(
        "SELECT otp, phone_sealed FROM report_session_reports WHERE token_hash = :token_hash AND "
        "report = :report AND otp IS NOT NULL",
        token_hash, report);
    if (!found) return found.error();
    if (!*found) return std::optional<PhonePending>{};
    auto& [otp, phone_sealed] = **found;
    return std::optional{PhonePending{std::move(otp), std::move(phone_sealed)}};
}

Outcome insert_report_link(Connection& connection, const std::string& link,
                           const ReportLinkRow& row) {
    return done_or_error(connection.execute(
        "INSERT INTO report_links (link, report, staff, ends_at) VALUES (:link, :report, :staff, "
        ":ends_at)",
        link, row.report, row.staff, row.ends_at));
}

Result<std::optional<ReportLinkRow>> find_report_link(Connection& connection,
                                                      const std::string& link) {
    auto found = connection.select_one<std::string, std::string, Timestamp>(
        "SELECT report, staff, ends_at FROM report_links WHERE link = :link", link);
    if (!found) return found.error();
    if (!*found) return std::optional<ReportLinkRow>{};
    auto& [report, staff, ends_at] = **found;
    return std::optional{ReportLinkRow{std::move(report), std::move(staff), ends_at}};
}

Outcome remove_report_links(Connection& connection, const std::string& report) {
    return done_or_error(
        connection.execute("DELETE FROM report_links WHERE report = :report", report));
}

Outcome remove_ended_report_links(Connection& connection, Timestamp now) {
    return done_or_error(connection.execute("DELETE FROM report_links WHERE ends_at <= :now", now));
}

}  // namespace tiemchung::storage
