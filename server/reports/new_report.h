#pragma once

#include <array>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/report/report_form.h"
#include "server/reports/report_step.h"
#include "server/storage/reports.h"
#include "server/storage/vault.h"

namespace tiemchung::storage {
class Connection;
}

/// What a report's row says of its form, and how a new one is entered.
namespace tiemchung::reports {

/// Codes to choose from: the first that is free is taken.
using ReportCodes = std::array<std::string, 4>;

/// Drawn before the transaction: that may run several times. Fails with signature.platform.
Result<ReportCodes> draw_report_codes();

/// Under which reports about the same person, to the same phone, or of somebody who forgot the
/// code are found.
[[nodiscard]] std::string person_key(const storage::Vault& vault,
                                     const identity::IdentityNumber& id);
[[nodiscard]] std::string phone_key(const storage::Vault& vault, std::string_view mobile_number);
[[nodiscard]] std::string forgotten_key(const storage::Vault& vault, std::string_view mobile_number,
                                        PartialDate birth_date);

/// Writes into the row what the form says: kind, keys, the register's citizen where there is one
/// with this number, and the form itself, sealed.
Outcome describe(storage::Connection& connection, const storage::Vault& vault,
                 storage::ReportRow& row, const report::ReportForm& form,
                 const report::ReportDetails& details);

/// Who handles it first.
Result<report::Route> route_for(storage::Connection& connection,
                                const report::ReportDetails& details);

/// A report as it is sent.
struct NewReport {
    report::ReportForm form;
    report::ReportDetails details;
    Actor sender;
    std::string filed_by;       ///< the operator's account; empty: the citizen
    std::string filed_in_call;  ///< likewise
    Timestamp drop_at;          ///< while its phone is not proved
};

/// Enters it as waiting for its one-time code, under the first code that is free.
Result<storage::ReportRow> enter_report(storage::Connection& connection,
                                        const storage::Vault& vault, const NewReport& report,
                                        const ReportCodes& codes, Timestamp now);

}  // namespace tiemchung::reports
