#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"

namespace tiemchung::storage {

class Connection;

struct AuditRow {
    std::int64_t sequence = 0;  ///< from 1, without gaps
    Timestamp at;
    std::string account;
    std::string role;
    std::string who;
    std::string action;
    std::string report;
    std::string call;
    std::string detail;
    std::string hash;  ///< base64url
};

/// How the log ends.
struct AuditHead {
    std::int64_t length = 0;  ///< rows
    std::string hash;         ///< of the last one; empty for an empty log
};

/// The head, held against all others until the transaction ends, so that rows are appended one
/// after the other. Fails with audit.broken where there is none.
Result<AuditHead> hold_audit_head(Connection& connection);

/// The head as it is; nothing where somebody has removed it.
[[nodiscard]] Result<std::optional<AuditHead>> audit_head(Connection& connection);

/// Adds the row and makes it the head.
Outcome append_audit_row(Connection& connection, const AuditRow& row);

/// A page of the log, in order, behind `after`.
[[nodiscard]] Result<std::vector<AuditRow>> audit_rows(Connection& connection, std::int64_t after,
                                                       int limit);

/// The rows about a report, newest first.
[[nodiscard]] Result<std::vector<AuditRow>> audit_rows_of_report(Connection& connection,
                                                                 const std::string& report,
                                                                 int limit);

}  // namespace tiemchung::storage
