#include "server/reports/filing_desk.h"

#include <optional>
#include <utility>

#include "core/report/report_clock.h"
#include "server/captcha/captchas.h"
#include "server/otp/code.h"
#include "server/otp/one_time_code.h"
#include "server/photos/photos.h"
#include "server/reports/answered.h"
#include "server/reports/confirmation.h"
#include "server/reports/known_places.h"
#include "server/reports/new_report.h"
#include "server/reports/phone_proof.h"
#include "server/reports/report_link.h"
#include "server/reports/report_session.h"
#include "server/security/token.h"

namespace tiemchung::reports {
namespace {

using otp::Purpose;
using security::Refusal;
using security::VisitorCounters;
using storage::Connection;

BadForm bad_form(const report::CheckedReport& checked) {
    return {api::field_problems(checked.errors)};
}

/// What was sent, but for what operators alone may say.
report::ReportForm citizens_form(const api::ReportRequest& request) {
    report::ReportForm form = request.form;
    form.paper.at_site = false;
    return form;
}

Result<std::optional<Begun>> begun_before(Connection& connection, const storage::Vault& vault,
                                          const std::string& request) {
    const auto answer = answer_before(connection, vault, request);
    if (!answer) return answer.error();
    if (!*answer) return std::optional<Begun>{};
    auto sent = api::parse_otp_sent(**answer);
    if (!sent) return sent.error();
    return std::optional<Begun>{*std::move(sent)};
}

/// Everything that may be refused before anything is kept.
Result<std::optional<Refusal>> refusal_of(Connection& connection, const DeskParts& parts,
                                          const api::ReportRequest& request,
                                          const std::string& phone, const VisitorCounters& visitor,
                                          Timestamp now) {
    const auto wait = visitor.seconds_to_wait(connection, now);
    if (!wait) return wait.error();
    if (*wait > 0) return std::optional{Refusal{ErrorCode::limit_reached, *wait, {}}};
    auto refusal = captcha::redeem_captcha(connection, *parts.vault, request.captcha_id,
                                           request.captcha_answer, now);
    if (!refusal || *refusal) return refusal;
    const Outcome counted = visitor.count(connection, now);
    if (!counted) return counted.error();
    return proof_refusal(connection, parts, phone, now);
}

/// Sends the code and remembers that it was sent.
Result<Begun> begin_proof(Connection& connection, const DeskParts& parts,
                          const storage::ReportRow& row, const std::string& phone,
                          const otp::Draw& draw, const std::string& request, Timestamp now) {
    const Outcome sent =
        send_proof(connection, parts, Purpose::report, draw, {phone, row.report}, now);
    if (!sent) return sent.error();
    const api::OtpSent answer = sent_as(draw.id);
    const Outcome remembered =
        remember_answer(connection, *parts.vault, request, row.report, api::to_json(answer),
                        {now.seconds + answers_kept_seconds});
    if (!remembered) return remembered.error();
    return Begun{answer};
}

/// A photo that is not there is mended in the form, like anything else in it.
Result<Begun> without_photo(Result<Begun> begun) {
    if (begun || begun.error().code != ErrorCode::report_photo_missing) return begun;
    const report::ReportFinding finding{{report::ReportItem::photos, 0},
                                        ErrorCode::report_photo_missing};
    return Begun{BadForm{api::field_problems(std::span{&finding, 1})}};
}

}  // namespace

FilingDesk::FilingDesk(DeskParts parts) : parts_(std::move(parts)) {}

Result<Begun> FilingDesk::begin(const api::ReportRequest& request, const security::Visitor& visitor,
                                Timestamp now) const {
    if (!is_request_key(request.idempotency_key)) return Error{ErrorCode::json_bad_member};
    const storage::Vault& vault = *parts_.vault;
    const report::ReportForm form = citizens_form(request);
    // Most of what is wrong shows without asking the database.
    const auto checked_alone = report::check_report_form(form, day_in_viet_nam(now));
    if (!checked_alone.details) return Begun{bad_form(checked_alone)};
    const std::string name =
        request_name(vault, "report", request.idempotency_key, api::to_json(form));
    const auto draw = otp::draw();
    if (!draw) return draw.error();
    const auto codes = draw_report_codes();
    if (!codes) return codes.error();
    const VisitorCounters counters{
        vault, {"reports", "range_reports", parts_.limits.reports}, visitor};
    auto begun = parts_.database->write([&](Connection& connection) -> Result<Begun> {
        auto before = begun_before(connection, vault, name);
        if (!before) return before.error();
        if (*before) return **std::move(before);
        auto checked = check_with_sites(connection, form, day_in_viet_nam(now));
        if (!checked) return checked.error();
        if (!checked->details) return Begun{bad_form(*checked)};
        const std::string phone = checked->details->phone;
        const auto refusal = refusal_of(connection, parts_, request, phone, counters, now);
        if (!refusal) return refusal.error();
        if (*refusal) return Begun{**refusal};
        const std::vector<std::string> photos = checked->details->paper.photos;
        const NewReport sent{form,
                             *std::move(checked->details),
                             {report::ActorKind::citizen, {}},
                             {},
                             {},
                             {now.seconds + report::unconfirmed_seconds}};
        const auto row = enter_report(connection, vault, sent, *codes, now);
        if (!row) return row.error();
        const Outcome given = photos::give_to_report(connection, photos, row->report);
        if (!given) return given.error();
        return begin_proof(connection, parts_, *row, phone, *draw, name, now);
    });
    if (begun && std::holds_alternative<api::OtpSent>(*begun)) parts_.wake();
    return without_photo(std::move(begun));
}

Result<security::Decision<api::OtpSent>> FilingDesk::send_again(std::string_view id,
                                                                Timestamp now) const {
    return send_proof_again(parts_, Purpose::report, id, now);
}

Result<security::Decision<Confirmed>> FilingDesk::confirm(std::string_view id,
                                                          std::string_view typed_code,
                                                          Timestamp now) const {
    using Answer = security::Decision<Confirmed>;
    const storage::Vault& vault = *parts_.vault;
    const auto code = otp::parse_code(typed_code);
    if (!code) return Answer{Refusal{code.error().code}};
    auto token = security::draw_token();
    if (!token) return token.error();
    const std::string name = request_name(vault, "report_otp", id, *code);
    auto confirmed = parts_.database->write([&](Connection& connection) -> Result<Answer> {
        auto answer = confirmed_before(connection, vault, name);
        if (!answer) return answer.error();
        if (!*answer) {
            const auto checked =
                otp::check_code(connection, vault, Purpose::report, id, *code, now);
            if (!checked) return checked.error();
            if (const auto* refusal = std::get_if<Refusal>(&*checked)) return Answer{*refusal};
            const std::string& report = std::get<std::string>(*checked);
            answer = receive_report(connection, vault, report, name, parts_.domain, now);
            if (!answer) return answer.error();
            if (!*answer) return Answer{Refusal{ErrorCode::otp_expired}};
        }
        const Outcome begun = begin_session(connection, vault, *token, reports_of(**answer), now);
        if (!begun) return begun.error();
        return Answer{Confirmed{**std::move(answer), *token}};
    });
    if (confirmed && std::holds_alternative<Confirmed>(*confirmed)) parts_.wake();
    return confirmed;
}

Result<api::LinkedReport> FilingDesk::open_link(const api::LinkOpening& opening,
                                                Timestamp now) const {
    return parts_.database->read([&](Connection& connection) -> Result<api::LinkedReport> {
        const auto linked = find_linked(connection, *parts_.vault, opening.token, now);
        if (!linked) return linked.error();
        return shown_under_link(*linked);
    });
}

Result<Begun> FilingDesk::confirm_link(const api::LinkConfirmation& confirmation,
                                       Timestamp now) const {
    const storage::Vault& vault = *parts_.vault;
    const auto draw = otp::draw();
    if (!draw) return draw.error();
    const std::string name =
        request_name(vault, "link", confirmation.token, api::to_json(confirmation));
    auto begun = parts_.database->write([&](Connection& connection) -> Result<Begun> {
        auto linked = find_linked(connection, vault, confirmation.token, now);
        if (!linked) return linked.error();
        auto before = begun_before(connection, vault, name);
        if (!before) return before.error();
        if (*before) return **std::move(before);
        report::ReportForm& form = linked->form;
        form.paper = confirmation.paper;
        form.paper.at_site = false;
        form.declaration = confirmation.declaration;
        const auto checked = check_with_sites(connection, form, day_in_viet_nam(now));
        if (!checked) return checked.error();
        if (!checked->details) return Begun{bad_form(*checked)};
        const std::string& phone = checked->details->phone;
        const auto refusal = proof_refusal(connection, parts_, phone, now);
        if (!refusal) return refusal.error();
        if (*refusal) return Begun{**refusal};
        const Outcome given =
            photos::give_to_report(connection, checked->details->paper.photos, linked->row.report);
        if (!given) return given.error();
        keep_form(vault, linked->row, form);
        const auto changed = storage::change_report(connection, linked->row);
        if (!changed) return changed.error();
        if (!*changed) return Error{ErrorCode::report_changed};
        return begin_proof(connection, parts_, linked->row, phone, *draw, name, now);
    });
    if (begun && std::holds_alternative<api::OtpSent>(*begun)) parts_.wake();
    return without_photo(std::move(begun));
}

}  // namespace tiemchung::reports
