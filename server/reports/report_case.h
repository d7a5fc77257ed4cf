#pragma once

#include "core/api/report_case.h"
#include "core/base/date.h"
#include "core/base/result.h"
#include "server/storage/reports.h"
#include "server/storage/vault.h"

namespace tiemchung::storage {
class Connection;
}

namespace tiemchung::reports {

/// A report as the citizen who sent it follows it. For one that is received; of an erased one only
/// the receipt is left.
Result<api::ReportCase> case_of(storage::Connection& connection, const storage::Vault& vault,
                                const storage::ReportRow& row, Timestamp now);

}  // namespace tiemchung::reports
