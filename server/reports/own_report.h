#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/api/report_following.h"
#include "core/base/date.h"
#include "core/base/result.h"
#include "server/storage/database.h"
#include "server/storage/reports.h"
#include "server/storage/vault.h"

/// What a session opens.
namespace tiemchung::reports {

/// The report of a code as typed. Fails with session.ended, or with report.unknown where the
/// session does not open it, whether or not there is such a report.
Result<storage::ReportRow> own_report(storage::Connection& connection, const storage::Vault& vault,
                                      std::string_view token, std::string_view code, Timestamp now);

/// Those of the reports that are received, newest first.
Result<api::ReportCases> cases_of(storage::Connection& connection, const storage::Vault& vault,
                                  const std::vector<std::string>& reports, Timestamp now);

/// Writes down that the session was used, where that has not been done for a while.
Outcome note_use_if_due(storage::Database& database, const storage::Vault& vault,
                        std::string_view token, Timestamp now);

}  // namespace tiemchung::reports
