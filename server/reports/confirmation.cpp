#include "server/reports/confirmation.h"

#include <utility>

#include "server/otp/one_time_code.h"
#include "server/reports/answered.h"
#include "server/reports/report_step.h"
#include "server/storage/report_sessions.h"

namespace tiemchung::reports {
namespace {

using report::ReportEvent;
using report::ReportStatus;
using storage::ReportRow;

/// An open report of the same person about the same dose. Only one that is sent to the same phone:
/// whoever merely knows somebody's number must not learn of their reports.
Result<std::string> duplicate_of(storage::Connection& connection, const ReportRow& row) {
    const auto others = storage::reports_of_person(connection, row.person);
    if (!others) return others.error();
    for (const ReportRow& other : *others) {
        if (other.report != row.report && other.phone == row.phone &&
            report::is_open(other.status) && report::share_a_dose(other.kind, row.kind)) {
            return other.report;
        }
    }
    return std::string{};
}

}  // namespace

Result<std::optional<api::ReportConfirmed>> confirmed_before(storage::Connection& connection,
                                                             const storage::Vault& vault,
                                                             const std::string& request) {
    const auto answer = answer_before(connection, vault, request);
    if (!answer) return answer.error();
    if (!*answer) return std::optional<api::ReportConfirmed>{};
    auto confirmed = api::parse_report_confirmed(**answer);
    if (!confirmed) return confirmed.error();
    return std::optional{*std::move(confirmed)};
}

Result<std::optional<api::ReportConfirmed>> receive_report(storage::Connection& connection,
                                                           const storage::Vault& vault,
                                                           const std::string& report,
                                                           const std::string& request,
                                                           std::string_view domain, Timestamp now) {
    auto found = storage::report_of(connection, report);
    if (!found) return found.error();
    if (!*found || (*found)->status != ReportStatus::wait_otp || (*found)->drop_at <= now)
        return std::optional<api::ReportConfirmed>{};
    ReportRow& row = **found;
    const Outcome stepped =
        take_step(connection, row, ReportEvent::confirm_otp, {report::ActorKind::citizen, {}}, now);
    if (!stepped) return stepped.error();
    const Outcome ended = storage::remove_report_links(connection, report);
    if (!ended) return ended.error();
    const Outcome told = tell_citizen(connection, vault, row, Notice::received, domain, now);
    if (!told) return told.error();
    auto receipt = receipt_of(connection, row);
    if (!receipt) return receipt.error();
    auto duplicate = duplicate_of(connection, row);
    if (!duplicate) return duplicate.error();
    const api::ReportConfirmed confirmed{*std::move(receipt), *std::move(duplicate)};
    const Outcome remembered =
        remember_answer(connection, vault, request, report, api::to_json(confirmed),
                        {now.seconds + otp::kept_seconds});
    if (!remembered) return remembered.error();
    return std::optional{confirmed};
}

std::vector<std::string> reports_of(const api::ReportConfirmed& confirmed) {
    std::vector<std::string> reports{confirmed.receipt.code};
    if (!confirmed.duplicate_of.empty()) reports.push_back(confirmed.duplicate_of);
    return reports;
}

Result<api::ReportReceipt> receipt_of(storage::Connection& connection, const ReportRow& row) {
    auto handler = handler_of(connection, row.route);
    if (!handler) return handler.error();
    const Timestamp received = row.received_at.value_or(row.sent_at);
    return api::ReportReceipt{row.report, row.route.level, *std::move(handler), received,
                              row.due_at.value_or(received)};
}

}  // namespace tiemchung::reports
