#include "server/reports/report_link.h"

#include "core/base/bytes.h"
#include "core/identity/phone_number.h"
#include "server/reports/report_step.h"
#include "server/storage/report_sessions.h"

namespace tiemchung::reports {
namespace {

std::string name_of_link(const storage::Vault& vault, std::string_view secret) {
    return to_base64url(vault.hash(storage::Secret::session, std::string{"link|"}.append(secret)));
}

void mask(std::string& number, identity::IdKind kind) {
    if (number.empty()) return;
    const auto parsed = identity::parse_identity_number(kind, number);
    number = identity::masked({kind, parsed ? parsed->number : number});
}

}  // namespace

std::string link_of(std::string_view domain, std::string_view secret) {
    const std::string_view host = domain.substr(0, domain.find(':'));
    const bool is_number = host.find_first_not_of("0123456789.") == std::string_view::npos;
    const bool is_here = (is_number && host.starts_with("127.")) || domain.starts_with("[::1]");
    return std::string{is_here ? "http://" : "https://"}
        .append(domain)
        .append("/phan-anh/lien-ket#")
        .append(secret);
}

Outcome keep_link(storage::Connection& connection, const storage::Vault& vault,
                  std::string_view secret, const std::string& report, const std::string& staff,
                  Timestamp ends_at) {
    return storage::insert_report_link(connection, name_of_link(vault, secret),
                                       {report, staff, ends_at});
}

Result<LinkedRow> find_linked(storage::Connection& connection, const storage::Vault& vault,
                              std::string_view secret, Timestamp now) {
    auto link = storage::find_report_link(connection, name_of_link(vault, secret));
    if (!link) return link.error();
    if (!*link || (*link)->ends_at <= now) return Error{ErrorCode::report_link_ended};
    auto row = storage::report_of(connection, (*link)->report);
    if (!row) return row.error();
    if (!*row || (*row)->status != report::ReportStatus::wait_otp)
        return Error{ErrorCode::report_link_ended};
    auto form = form_of(vault, **row);
    if (!form) return form.error();
    return LinkedRow{**std::move(row), *std::move(form), std::move((*link)->staff),
                     (*link)->ends_at};
}

api::LinkedReport shown_under_link(const LinkedRow& linked) {
    return {masked_form(linked.form), linked.staff, linked.row.sent_at, linked.ends_at};
}

report::ReportForm masked_form(report::ReportForm form) {
    form.phone = identity::masked_phone(form.phone);
    mask(form.id_number, form.id_kind.value_or(identity::IdKind::citizen));
    mask(form.personal_number, identity::IdKind::citizen);
    form.paper.photos.clear();
    return form;
}

}  // namespace tiemchung::reports
