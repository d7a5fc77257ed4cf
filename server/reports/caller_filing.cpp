#include "server/reports/caller_filing.h"

#include <utility>

#include "core/api/report_messages.h"
#include "core/base/bytes.h"
#include "core/identity/phone_number.h"
#include "core/text/report_sms_texts.h"
#include "server/reports/answered.h"
#include "server/reports/known_places.h"
#include "server/reports/report_link.h"
#include "server/security/token.h"
#include "server/sms/outbox.h"
#include "server/storage/connection.h"

namespace tiemchung::reports {
namespace {

using api::FilingWay;
using report::ActorKind;
using report::ReportEvent;
using storage::Connection;
using storage::ReportRow;

constexpr std::int64_t message_worth_seconds = std::int64_t{24} * 3'600;

/// The form as it is checked: what the person with the paper will add is taken for granted.
report::ReportForm form_to_check(const api::CallerFiling& filing) {
    report::ReportForm form = filing.form;
    form.consent = true;
    form.declaration = true;
    form.paper = {};
    form.paper.at_site = true;
    return form;
}

/// The form as it is kept.
report::ReportForm form_to_keep(const api::CallerFiling& filing) {
    report::ReportForm form = form_to_check(filing);
    const bool at_site = filing.way == FilingWay::at_site;
    form.declaration = at_site;
    form.paper.at_site = at_site;
    return form;
}

Outcome send(Connection& connection, const storage::Vault& vault, const ReportRow& row,
             std::string_view kind, const std::string& phone, std::string text, Timestamp now,
             std::int64_t worth_seconds) {
    const std::string name = std::string{row.report}.append("|").append(kind);
    const std::string id = to_base64url(vault.hash(storage::Secret::message, name));
    return sms::put_message(connection, vault, id,
                            {std::string{"report"}, phone, std::move(text), {}}, false, now,
                            {now.seconds + worth_seconds});
}

Outcome send_link(Connection& connection, const storage::Vault& vault, const ReportRow& row,
                  const std::string& phone, const FilingOperator& filed_by,
                  const CallerFilingDraw& draw, std::string_view domain, Timestamp now) {
    const Outcome kept = keep_link(connection, vault, draw.link, row.report, filed_by.number,
                                   {now.seconds + link_seconds});
    if (!kept) return kept;
    return send(connection, vault, row, "link", phone,
                text::report_link_sms(link_of(domain, draw.link)), now, link_seconds);
}

/// No one-time code: the person was verified in the call, and comes with the paper.
Outcome receive_at_site(Connection& connection, const storage::Vault& vault, ReportRow& row,
                        const std::string& phone, const FilingOperator& filed_by, Timestamp now) {
    const Outcome received = start_clock(connection, row, now);
    if (!received) return received;
    return send(connection, vault, row, "by_operator", phone,
                text::report_by_operator_sms(filed_by.number, row.report, clock_in_viet_nam(now)),
                now, message_worth_seconds);
}

}  // namespace

Result<CallerFilingDraw> draw_caller_filing() {
    auto codes = draw_report_codes();
    if (!codes) return codes.error();
    auto link = security::draw_id();
    if (!link) return link.error();
    return CallerFilingDraw{*std::move(codes), *std::move(link)};
}

Result<CallerFiled> file_for_caller(Connection& connection, const storage::Vault& vault,
                                    const api::CallerFiling& filing, const FilingOperator& filed_by,
                                    const CallerFilingDraw& draw, std::string_view domain,
                                    Timestamp now) {
    if (!is_request_key(filing.idempotency_key)) return Error{ErrorCode::json_bad_member};
    const std::string request =
        request_name(vault, "call|" + filed_by.call, filing.idempotency_key, api::to_json(filing));
    const auto before = answer_before(connection, vault, request);
    if (!before) return before.error();
    if (*before) {
        auto filed = api::parse_filed_report(**before);
        if (!filed) return filed.error();
        return CallerFiled{*std::move(filed)};
    }
    auto checked = check_with_sites(connection, form_to_check(filing), day_in_viet_nam(now));
    if (!checked) return checked.error();
    if (!checked->details) return CallerFiled{BadForm{api::field_problems(checked->errors)}};
    const std::string phone = checked->details->phone;
    const bool at_site = filing.way == FilingWay::at_site;
    const Timestamp link_ends_at{now.seconds + link_seconds};
    NewReport report;
    report.form = form_to_keep(filing);
    report.details = *std::move(checked->details);
    report.sender = {ActorKind::operator_, filed_by.number};
    report.filed_by = filed_by.account;
    report.filed_in_call = filed_by.call;
    report.drop_at = link_ends_at;
    auto row = enter_report(connection, vault, report, draw.codes, now);
    if (!row) return row.error();
    const Outcome sent =
        at_site ? receive_at_site(connection, vault, *row, phone, filed_by, now)
                : send_link(connection, vault, *row, phone, filed_by, draw, domain, now);
    if (!sent) return sent.error();
    const api::FiledReport filed{row->report, filing.way, identity::masked_phone(phone),
                                 at_site ? std::nullopt : std::optional{link_ends_at}};
    const Outcome remembered =
        remember_answer(connection, vault, request, row->report, api::to_json(filed),
                        {now.seconds + answers_kept_seconds});
    if (!remembered) return remembered.error();
    return CallerFiled{filed};
}

}  // namespace tiemchung::reports
