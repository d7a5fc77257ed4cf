#include "server/reports/phone_change.h"

#include "core/base/bytes.h"
#include "server/reports/new_report.h"
#include "server/reports/report_session.h"
#include "server/reports/report_step.h"
#include "server/storage/report_sessions.h"

namespace tiemchung::reports {

using storage::Secret;

Outcome keep_new_phone(storage::Connection& connection, const storage::Vault& vault,
                       std::string_view token, const std::string& report, const std::string& otp,
                       std::string_view phone) {
    const auto sealed = vault.seal(Secret::phone, phone, as_bytes(otp));
    return storage::keep_phone_pending(connection, session_name(vault, token), report,
                                       {otp, to_base64url(sealed)});
}

Result<std::optional<NewPhone>> kept_phone(storage::Connection& connection,
                                           const storage::Vault& vault, std::string_view token,
                                           const std::string& report) {
    const auto pending = storage::phone_pending(connection, session_name(vault, token), report);
    if (!pending) return pending.error();
    if (!*pending) return std::optional<NewPhone>{};
    const auto sealed = from_base64((*pending)->phone_sealed);
    if (!sealed) return Error{ErrorCode::storage_wrong_key};
    auto phone = vault.unseal(Secret::phone, *sealed, as_bytes((*pending)->otp));
    if (!phone) return phone.error();
    return std::optional{NewPhone{(*pending)->otp, *std::move(phone)}};
}

Outcome change_phone(storage::Connection& connection, const storage::Vault& vault,
                     storage::ReportRow& row, std::string_view token, const std::string& phone,
                     Timestamp now) {
    auto form = form_of(vault, row);
    if (!form) return form.error();
    const auto born = identity::parse_birth_date(form->birth_date, day_in_viet_nam(now));
    if (!born) return born.error();
    form->phone = phone;
    row.phone = phone_key(vault, phone);
    row.forgotten = forgotten_key(vault, phone, *born);
    keep_form(vault, row, *form);
    const Outcome stepped = take_step(connection, row, report::ReportEvent::change_phone,
                                      {report::ActorKind::citizen, {}}, now);
    if (!stepped) return stepped;
    return storage::close_report_elsewhere(connection, session_name(vault, token), row.report);
}

}  // namespace tiemchung::reports
