#include "core/api/report_messages.h"
#include "core/base/bytes.h"
#include "server/reports/decision_json.h"
#include "server/reports/report_step.h"

namespace tiemchung::reports {
namespace {

using storage::Secret;

/// Apart, so that neither can be put in place of the other.
std::string form_name(const storage::ReportRow& row) {
    return row.report + "|form";
}
std::string decision_name(const storage::ReportRow& row) {
    return row.report + "|decision";
}

Result<std::string> opened(const storage::Vault& vault, const std::string& sealed,
                           const std::string& name) {
    const auto bytes = from_base64(sealed);
    if (!bytes) return Error{ErrorCode::storage_wrong_key};
    return vault.unseal(Secret::report, *bytes, as_bytes(name));
}

}  // namespace

Result<report::ReportForm> form_of(const storage::Vault& vault, const storage::ReportRow& row) {
    const auto json = opened(vault, row.form_sealed, form_name(row));
    if (!json) return json.error();
    return api::parse_report_draft(*json);
}

void keep_form(const storage::Vault& vault, storage::ReportRow& row,
               const report::ReportForm& form) {
    row.form_sealed =
        to_base64url(vault.seal(Secret::report, api::to_json(form), as_bytes(form_name(row))));
}

Result<Decision> decision_of(const storage::Vault& vault, const storage::ReportRow& row) {
    if (!row.decision_sealed) return Decision{};
    const auto json = opened(vault, *row.decision_sealed, decision_name(row));
    if (!json) return json.error();
    return parse_decision(*json);
}

void keep_decision(const storage::Vault& vault, storage::ReportRow& row, const Decision& decision) {
    row.decision_sealed =
        to_base64url(vault.seal(Secret::report, to_json(decision), as_bytes(decision_name(row))));
}

}  // namespace tiemchung::reports
