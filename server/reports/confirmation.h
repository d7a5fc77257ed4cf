#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/api/report_messages.h"
#include "core/base/date.h"
#include "core/base/result.h"
#include "server/storage/vault.h"

namespace tiemchung::storage {
class Connection;
struct ReportRow;
}  // namespace tiemchung::storage

/// What happens when the phone of a report is proved.
namespace tiemchung::reports {

/// The answer where the same right code came before.
Result<std::optional<api::ReportConfirmed>> confirmed_before(storage::Connection& connection,
                                                             const storage::Vault& vault,
                                                             const std::string& request);

/// The report is received: its clock begins, its sender gets a receipt, its links end, and the
/// answer is remembered under `request`. Nothing where the report has been dropped.
Result<std::optional<api::ReportConfirmed>> receive_report(storage::Connection& connection,
                                                           const storage::Vault& vault,
                                                           const std::string& report,
                                                           const std::string& request,
                                                           std::string_view domain, Timestamp now);

/// What the session may follow: the report, and the one it may be joined to.
[[nodiscard]] std::vector<std::string> reports_of(const api::ReportConfirmed& confirmed);

/// The receipt of a report that is received.
Result<api::ReportReceipt> receipt_of(storage::Connection& connection,
                                      const storage::ReportRow& row);

}  // namespace tiemchung::reports
