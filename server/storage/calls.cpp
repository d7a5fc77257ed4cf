#include "server/storage/calls.h"

#include "core/report/report_status.h"
#include "server/storage/connection.h"

namespace tiemchung::storage {
namespace {

Result<int> count(Result<std::optional<std::tuple<int>>> counted) {
    if (!counted) return counted.error();
    return *counted ? std::get<0>(**counted) : 0;
}

}  // namespace

Result<bool> add_call(Connection& connection, const CallRow& row) {
    const auto added = connection.execute(
        "INSERT INTO calls (call_id, account, caller, phone_sealed, began_at, citizen, failures, "
        "locked_until, ended_at, closing, note_sealed) VALUES (:call_id, :account, :caller, "
        ":phone_sealed, :began_at, NULL, 0, 0, NULL, '', '') ON CONFLICT DO NOTHING",
        row.call, row.account, api::name_of(row.caller), row.phone_sealed, row.began_at);
    if (!added) return added.error();
    return *added > 0;
}

Result<std::optional<CallRow>> running_call(Connection& connection, const std::string& account) {
    auto found = connection.select_one<std::string, std::string, std::string, Timestamp,
                                       std::optional<std::string>, int, Timestamp>(
        "SELECT call_id, caller, phone_sealed, began_at, citizen, failures, locked_until "
        "FROM calls WHERE account = :account AND ended_at IS NULL",
        account);
    if (!found) return found.error();
    if (!*found) return std::optional<CallRow>{};
    auto& [call, caller, phone_sealed, began_at, citizen, failures, locked_until] = **found;
    const auto known_caller = api::caller_named(caller);
    if (!known_caller) return Error{ErrorCode::storage_failed};
    return std::optional(CallRow{std::move(call), account, *known_caller, std::move(phone_sealed),
                                 began_at, std::move(citizen), failures, locked_until});
}

Outcome change_call(Connection& connection, const CallRow& row) {
    return done_or_error(connection.execute(
        "UPDATE calls SET citizen = :citizen, failures = :failures, locked_until = :locked_until "
        "WHERE call_id = :call_id AND ended_at IS NULL",
        row.citizen, row.failures, row.locked_until, row.call));
}

Outcome end_call(Connection& connection, const std::string& call, const CallEnd& end) {
    return done_or_error(connection.execute(
        "UPDATE calls SET ended_at = :ended_at, closing = :closing, note_sealed = :note_sealed "
        "WHERE call_id = :call_id AND ended_at IS NULL",
        end.at, api::name_of(end.reason), end.note_sealed, call));
}

Outcome end_forgotten_call(Connection& connection, const std::string& account, Timestamp began,
                           const CallEnd& end) {
    return done_or_error(connection.execute(
        "UPDATE calls SET ended_at = :ended_at, closing = :closing WHERE account = :account "
        "AND ended_at IS NULL AND began_at <= :began",
        end.at, api::name_of(end.reason), account, began));
}

Outcome forget_callers(Connection& connection, Timestamp ended) {
    return done_or_error(
        connection.execute("UPDATE calls SET phone_sealed = '', note_sealed = '', citizen = NULL "
                           "WHERE ended_at < :ended AND phone_sealed <> ''",
                           ended));
}

Result<api::Shift> shift_of(Connection& connection, const std::string& account, Timestamp since,
                            Timestamp now) {
    const auto calls = count(connection.select_one<int>(
        "SELECT count(*) FROM calls WHERE account = :account AND began_at >= :since", account,
        since));
    if (!calls) return calls.error();
    const auto reports = count(connection.select_one<int>(
        "SELECT count(*) FROM calls JOIN reports ON reports.filed_in_call = calls.call_id "
        "AND reports.filed_in_call <> '' WHERE account = :account AND began_at >= :since",
        account, since));
    if (!reports) return reports.error();
    const auto waiting = count(connection.select_one<int>(
        "SELECT count(*) FROM calls JOIN reports ON reports.filed_in_call = calls.call_id "
        "AND reports.filed_in_call <> '' WHERE account = :account AND began_at >= :since "
        "AND status = :status AND drop_at > :now",
        account, since, report::name_of(report::ReportStatus::wait_otp), now));
    if (!waiting) return waiting.error();
    return api::Shift{*calls, *reports, *waiting};
}

}  // namespace tiemchung::storage
