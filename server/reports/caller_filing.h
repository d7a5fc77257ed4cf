#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "core/api/call_messages.h"
#include "core/base/date.h"
#include "core/base/result.h"
#include "server/reports/bad_form.h"
#include "server/reports/new_report.h"
#include "server/storage/vault.h"

namespace tiemchung::storage {
class Connection;
}

namespace tiemchung::reports {

/// Who files on a caller's behalf, in a running call whose caller is verified.
struct FilingOperator {
    std::string account;
    std::string number;  ///< as the citizen is told: timeline and text message
    std::string call;    ///< the call's name
};

/// What chance decides, drawn before the transaction: that may run several times.
struct CallerFilingDraw {
    ReportCodes codes;
    std::string link;  ///< its secret
};
/// Fails with signature.platform.
Result<CallerFilingDraw> draw_caller_filing();

using CallerFiled = std::variant<api::FiledReport, BadForm>;

/// Files a report for a caller, within the caller's transaction; the same filing again gives the
/// same answer and no second report. The consent given in the call stands for the form's, and
/// photos never pass through an operator: by `link` the report waits 30 minutes for the photo, the
/// declaration and the one-time code of the person who gets the link; `at_site` it is received at
/// once, since the paper and its bearer are seen at the site. Whether the values were read back is
/// the caller's to know.
Result<CallerFiled> file_for_caller(storage::Connection& connection, const storage::Vault& vault,
                                    const api::CallerFiling& filing, const FilingOperator& filed_by,
                                    const CallerFilingDraw& draw, std::string_view domain,
                                    Timestamp now);

}  // namespace tiemchung::reports
