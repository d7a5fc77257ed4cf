#include "server/storage/audit_log.h"

#include <tuple>

#include "server/storage/connection.h"

namespace tiemchung::storage {
namespace {

using LogColumns = std::tuple<std::int64_t, Timestamp, std::string, std::string, std::string,
                              std::string, std::string, std::string, std::string, std::string>;

std::vector<AuditRow> rows_of(std::vector<LogColumns> found) {
    std::vector<AuditRow> rows;
    rows.reserve(found.size());
    for (LogColumns& columns : found) {
        rows.push_back(
            std::apply([](auto&... fields) { return AuditRow{std::move(fields)...}; }, columns));
    }
    return rows;
}

}  // namespace

Result<AuditHead> hold_audit_head(Connection& connection) {
    // The update that changes nothing takes the row's lock, in both databases.
    auto found = connection.select_one<std::int64_t, std::string>(
        "UPDATE audit_head SET length = length WHERE name = 'log' RETURNING length, hash");
    if (!found) return found.error();
    if (!*found) return Error{ErrorCode::audit_broken};
    auto& [length, hash] = **found;
    return AuditHead{length, std::move(hash)};
}

Result<std::optional<AuditHead>> audit_head(Connection& connection) {
    auto found = connection.select_one<std::int64_t, std::string>(
        "SELECT length, hash FROM audit_head WHERE name = 'log'");
    if (!found) return found.error();
    if (!*found) return std::optional<AuditHead>{};
    auto& [length, hash] = **found;
    return std::optional(AuditHead{length, std::move(hash)});
}

Outcome append_audit_row(Connection& connection, const AuditRow& row) {
    const auto added = connection.execute(
        "INSERT INTO audit_log (sequence, at, account, role, who, action, report, call_id, detail, "
        "hash) VALUES (:sequence, :at, :account, :role, :who, :action, :report, :call_id, :detail, "
        ":hash)",
        row.sequence, row.at, row.account, row.role, row.who, row.action, row.report, row.call,
        row.detail, row.hash);
    if (!added) return added.error();
    const auto moved = connection.execute(
        "UPDATE audit_head SET length = :length, hash = :hash WHERE name = 'log'", row.sequence,
        row.hash);
    if (!moved) return moved.error();
    return Done{};
}

Result<std::vector<AuditRow>> audit_rows(Connection& connection, std::int64_t after, int limit) {
    auto found = connection.select<std::int64_t, Timestamp, std::string, std::string, std::string,
                                   std::string, std::string, std::string, std::string, std::string>(
        "SELECT sequence, at, account, role, who, action, report, call_id, detail, hash "
        "FROM audit_log WHERE sequence > :after ORDER BY sequence LIMIT :limit",
        after, limit);
    if (!found) return found.error();
    return rows_of(*std::move(found));
}

Result<std::vector<AuditRow>> audit_rows_of_report(Connection& connection,
                                                   const std::string& report, int limit) {
    // A report without a code is none, and the index holds no row for it.
    auto found = connection.select<std::int64_t, Timestamp, std::string, std::string, std::string,
                                   std::string, std::string, std::string, std::string, std::string>(
        "SELECT sequence, at, account, role, who, action, report, call_id, detail, hash "
        "FROM audit_log WHERE report = :report AND report <> '' "
        "ORDER BY sequence DESC LIMIT :limit",
        report, limit);
    if (!found) return found.error();
    return rows_of(*std::move(found));
}

}  // namespace tiemchung::storage
