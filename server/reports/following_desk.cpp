#include "server/reports/following_desk.h"

#include <optional>
#include <utility>

#include "core/identity/phone_number.h"
#include "server/otp/code.h"
#include "server/reports/answered.h"
#include "server/reports/own_report.h"
#include "server/reports/phone_change.h"
#include "server/reports/phone_proof.h"
#include "server/reports/report_case.h"
#include "server/reports/report_link.h"
#include "server/reports/report_session.h"
#include "server/reports/report_step.h"
#include "server/reports/supplement.h"
#include "server/security/token.h"
#include "server/storage/report_sessions.h"

namespace tiemchung::reports {
namespace {

using otp::Purpose;
using report::ReportEvent;
using security::Refusal;
using storage::Connection;
using storage::ReportRow;

/// Changes one report of the session, and gives its case: `change(connection, row) -> Outcome`.
template <class Change>
Result<api::ReportCase> changed_case(const DeskParts& parts, std::string_view token,
                                     std::string_view code, Timestamp now, Change change) {
    return parts.database->write([&](Connection& connection) -> Result<api::ReportCase> {
        auto row = own_report(connection, *parts.vault, token, code, now);
        if (!row) return row.error();
        const Outcome changed = change(connection, *row);
        if (!changed) return changed.error();
        return case_of(connection, *parts.vault, *row, now);
    });
}

/// Reads by a session, then writes down that it was used where that is due.
template <class Read>
auto read_noting_use(const DeskParts& parts, std::string_view token, Timestamp now, Read read)
    -> std::invoke_result_t<Read, Connection&> {
    auto answer = parts.database->read(read);
    if (!answer) return answer;
    const Outcome noted = note_use_if_due(*parts.database, *parts.vault, token, now);
    if (!noted) return noted.error();
    return answer;
}

}  // namespace

FollowingDesk::FollowingDesk(DeskParts parts) : parts_(std::move(parts)) {}

Result<api::ReportCases> FollowingDesk::cases(std::string_view token, Timestamp now) const {
    return read_noting_use(
        parts_, token, now, [&](Connection& connection) -> Result<api::ReportCases> {
            const auto session = find_session(connection, *parts_.vault, token, now);
            if (!session) return session.error();
            return cases_of(connection, *parts_.vault, session->reports, now);
        });
}

Result<api::ReportCase> FollowingDesk::one(std::string_view token, std::string_view code,
                                           Timestamp now) const {
    return read_noting_use(
        parts_, token, now, [&](Connection& connection) -> Result<api::ReportCase> {
            const auto row = own_report(connection, *parts_.vault, token, code, now);
            if (!row) return row.error();
            return case_of(connection, *parts_.vault, *row, now);
        });
}

Result<report::ReportForm> FollowingDesk::form(std::string_view token, std::string_view code,
                                               Timestamp now) const {
    return parts_.database->read([&](Connection& connection) -> Result<report::ReportForm> {
        const auto row = own_report(connection, *parts_.vault, token, code, now);
        if (!row) return row.error();
        if (row->status == report::ReportStatus::erased) return Error{ErrorCode::report_unknown};
        auto form = form_of(*parts_.vault, *row);
        if (!form) return form.error();
        return masked_form(*std::move(form));
    });
}

Result<photos::OpenedPhoto> FollowingDesk::photo(std::string_view token, std::string_view code,
                                                 int number, Timestamp now) const {
    return parts_.database->read([&](Connection& connection) -> Result<photos::OpenedPhoto> {
        const auto row = own_report(connection, *parts_.vault, token, code, now);
        if (!row) return row.error();
        return photos::open_photo(connection, *parts_.vault, row->report, number);
    });
}

Result<CaseOrBadForm> FollowingDesk::supplement(std::string_view token, std::string_view code,
                                                const api::Supplement& sent, Timestamp now) const {
    if (!is_request_key(sent.idempotency_key)) return Error{ErrorCode::json_bad_member};
    const storage::Vault& vault = *parts_.vault;
    auto answer = parts_.database->write([&](Connection& connection) -> Result<CaseOrBadForm> {
        auto row = own_report(connection, vault, token, code, now);
        if (!row) return row.error();
        const std::string name = request_name(vault, "supplement|" + row->report,
                                              sent.idempotency_key, api::to_json(sent));
        const auto before = answer_before(connection, vault, name);
        if (!before) return before.error();
        if (!*before) {
            const auto added = add_supplement(connection, vault, *row, sent.form, now);
            if (!added) return added.error();
            if (const auto* bad = std::get_if<BadForm>(&*added)) return CaseOrBadForm{*bad};
            const Outcome remembered = remember_answer(connection, vault, name, row->report, "",
                                                       {now.seconds + answers_kept_seconds});
            if (!remembered) return remembered.error();
        }
        auto shown = case_of(connection, vault, *row, now);
        if (!shown) return shown.error();
        return CaseOrBadForm{*std::move(shown)};
    });
    if (answer || answer.error().code != ErrorCode::report_photo_missing) return answer;
    return CaseOrBadForm{BadForm{{{"photos", ErrorCode::report_photo_missing}}}};
}

Result<api::ReportCase> FollowingDesk::withdraw(std::string_view token, std::string_view code,
                                                Timestamp now) const {
    return changed_case(parts_, token, code, now, [&](Connection& connection, ReportRow& row) {
        return take_step(connection, row, ReportEvent::withdraw, {report::ActorKind::citizen, {}},
                         now);
    });
}

Result<api::ReportCase> FollowingDesk::erase_photos(std::string_view token, std::string_view code,
                                                    Timestamp now) const {
    return changed_case(parts_, token, code, now,
                        [&](Connection& connection, ReportRow& row) -> Outcome {
                            const auto erased = photos::erase_photos(connection, row.report, now);
                            if (!erased) return erased.error();
                            if (*erased == 0) return Done{};
                            return take_step(connection, row, ReportEvent::erase_photo,
                                             {report::ActorKind::citizen, {}}, now);
                        });
}

Result<Begun> FollowingDesk::begin_phone_change(std::string_view token, std::string_view code,
                                                const api::PhoneChange& change,
                                                Timestamp now) const {
    const auto phone = identity::parse_mobile_number(change.phone);
    const auto draw = otp::draw();
    if (!draw) return draw.error();
    auto begun = parts_.database->write([&](Connection& connection) -> Result<Begun> {
        const auto row = own_report(connection, *parts_.vault, token, code, now);
        if (!row) return row.error();
        const auto allowed =
            report::next_status(row->status, ReportEvent::change_phone, report::ActorKind::citizen);
        if (!allowed) return allowed.error();
        if (!phone) return Begun{BadForm{{{"phone", phone.error().code}}}};
        const auto refusal = proof_refusal(connection, parts_, *phone, now);
        if (!refusal) return refusal.error();
        if (*refusal) return Begun{**refusal};
        const Outcome kept =
            keep_new_phone(connection, *parts_.vault, token, row->report, draw->id, *phone);
        if (!kept) return kept.error();
        const Outcome sent = send_proof(connection, parts_, Purpose::report_phone, *draw,
                                        {*phone, row->report}, now);
        if (!sent) return sent.error();
        return Begun{sent_as(draw->id)};
    });
    if (begun && std::holds_alternative<api::OtpSent>(*begun)) parts_.wake();
    return begun;
}

Result<security::Decision<api::ReportCase>> FollowingDesk::confirm_phone_change(
    std::string_view token, std::string_view code, std::string_view typed_code,
    Timestamp now) const {
    using Answer = security::Decision<api::ReportCase>;
    const storage::Vault& vault = *parts_.vault;
    const auto digits = otp::parse_code(typed_code);
    if (!digits) return Answer{Refusal{digits.error().code}};
    return parts_.database->write([&](Connection& connection) -> Result<Answer> {
        auto row = own_report(connection, vault, token, code, now);
        if (!row) return row.error();
        const auto kept = kept_phone(connection, vault, token, row->report);
        if (!kept) return kept.error();
        if (!*kept) return Answer{Refusal{ErrorCode::otp_expired}};
        const auto checked =
            otp::check_code(connection, vault, Purpose::report_phone, (*kept)->otp, *digits, now);
        if (!checked) return checked.error();
        if (const auto* refusal = std::get_if<Refusal>(&*checked)) return Answer{*refusal};
        const Outcome changed = change_phone(connection, vault, *row, token, (*kept)->phone, now);
        if (!changed) return changed.error();
        auto shown = case_of(connection, vault, *row, now);
        if (!shown) return shown.error();
        return Answer{*std::move(shown)};
    });
}

Result<api::ReportCase> FollowingDesk::join(std::string_view token, std::string_view code,
                                            const api::ReportJoining& joining,
                                            Timestamp now) const {
    return changed_case(parts_, token, joining.into, now,
                        [&](Connection& connection, ReportRow& into) -> Outcome {
                            auto row = own_report(connection, *parts_.vault, token, code, now);
                            if (!row) return row.error();
                            return join_reports(connection, *parts_.vault, *row, into, now);
                        });
}

Outcome FollowingDesk::sign_out(std::string_view token) const {
    return parts_.database->write([&](Connection& connection) {
        return storage::remove_report_session(connection, session_name(*parts_.vault, token));
    });
}

}  // namespace tiemchung::reports
