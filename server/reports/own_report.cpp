#include "server/reports/own_report.h"

#include <algorithm>
#include <utility>

#include "core/report/report_code.h"
#include "server/reports/report_case.h"
#include "server/reports/report_session.h"
#include "server/storage/connection.h"
#include "server/storage/report_sessions.h"

namespace tiemchung::reports {

using storage::Connection;

Result<storage::ReportRow> own_report(Connection& connection, const storage::Vault& vault,
                                      std::string_view token, std::string_view code,
                                      Timestamp now) {
    const auto session = find_session(connection, vault, token, now);
    if (!session) return session.error();
    const auto report = report::parse_report_code(code);
    if (!report || !session->opens(*report)) return Error{ErrorCode::report_unknown};
    auto row = storage::report_of(connection, *report);
    if (!row) return row.error();
    if (!*row) return Error{ErrorCode::report_unknown};
    return **std::move(row);
}

Result<api::ReportCases> cases_of(Connection& connection, const storage::Vault& vault,
                                  const std::vector<std::string>& reports, Timestamp now) {
    api::ReportCases cases;
    for (const std::string& report : reports) {
        const auto row = storage::report_of(connection, report);
        if (!row) return row.error();
        if (!*row || !(*row)->received_at) continue;
        auto shown = case_of(connection, vault, **row, now);
        if (!shown) return shown.error();
        cases.reports.push_back(*std::move(shown));
    }
    std::stable_sort(cases.reports.begin(), cases.reports.end(),
                     [](const api::ReportCase& one, const api::ReportCase& other) {
                         return one.received_at > other.received_at;
                     });
    return cases;
}

Outcome note_use_if_due(storage::Database& database, const storage::Vault& vault,
                        std::string_view token, Timestamp now) {
    const auto session = database.read(
        [&](Connection& connection) { return find_session(connection, vault, token, now); });
    if (!session) return session.error();
    if (!session->use_is_due) return Done{};
    return database.write([&](Connection& connection) {
        return storage::touch_report_session(connection, session_name(vault, token), now);
    });
}

}  // namespace tiemchung::reports
