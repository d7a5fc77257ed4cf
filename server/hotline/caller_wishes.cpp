#include "core/identity/date_input.h"
#include "core/identity/person_name.h"
#include "core/identity/phone_number.h"
#include "core/report/routing.h"
#include "server/hotline/desk.h"
#include "server/hotline/running_call.h"
#include "server/registry/sealed_text.h"
#include "server/reports/caller_filing.h"
#include "server/security/token.h"
#include "server/storage/citizens.h"
#include "server/storage/doses.h"
#include "server/storage/phone_changes.h"

/// What an operator writes for a caller who was verified.
namespace tiemchung::hotline {
namespace {

using reports::BadForm;
using security::Refusal;
using staff::StaffMember;
using storage::CallRow;
using storage::CitizenRow;
using storage::Connection;

struct VerifiedCall {
    CallRow row;
    CitizenRow citizen;
};

/// The running call and its person. Fails with call.none or call.not_verified.
Result<VerifiedCall> require_verified(Connection& connection, const StaffMember& member,
                                      std::string_view call, Timestamp now) {
    auto row = require_call(connection, member, call, now);
    if (!row) return row.error();
    if (!row->citizen) return Error{ErrorCode::call_not_verified};
    auto citizen = storage::citizen_of(connection, *row->citizen);
    if (!citizen) return citizen.error();
    if (!*citizen) return Error{ErrorCode::call_not_verified};
    return VerifiedCall{*std::move(row), **std::move(citizen)};
}

bool is_refusal(const Error& error) {
    return error.code == ErrorCode::call_none || error.code == ErrorCode::call_not_verified;
}

/// Whether the form is about the person who was verified; numbers may differ, since a card may
/// have replaced another.
bool is_about(const CitizenRow& citizen, const report::ReportForm& form, Timestamp now) {
    const auto name = identity::clean_name(form.name);
    const auto birth_date = identity::parse_birth_date(form.birth_date, day_in_viet_nam(now));
    return name && birth_date && *birth_date == citizen.birth_date &&
           identity::name_match_key(*name) == identity::name_match_key(citizen.name);
}

/// Whom somebody who calls so may report for.
bool may_report_for(api::Caller caller, const std::optional<report::ReportFor>& whom) {
    if (!whom || caller == api::Caller::proxy) return true;
    return (caller == api::Caller::self) == (*whom == report::ReportFor::self);
}

/// The pile of the site that gave the newest dose; nothing where there is no dose.
Result<std::optional<std::string>> pile_of_citizen(Connection& connection,
                                                   const std::string& citizen) {
    const auto doses = storage::doses_of(connection, {citizen});
    if (!doses) return doses.error();
    const storage::DoseRow* newest = nullptr;
    for (const storage::DoseRow& dose : *doses) {
        if (newest == nullptr || dose.date > newest->date) newest = &dose;
    }
    if (newest == nullptr) return std::optional<std::string>{};
    return std::optional(report::pile_of({report::HandlingLevel::site, {}, newest->site}));
}

}  // namespace

Result<Answer<api::FiledReport>> Desk::file(const StaffMember& member, std::string_view call,
                                            const api::CallerFiling& filing, Timestamp now) const {
    using Filed = Answer<api::FiledReport>;
    const auto draw = reports::draw_caller_filing();
    if (!draw) return draw.error();
    auto filed = database_->write([&](Connection& connection) -> Result<Filed> {
        const auto verified = require_verified(connection, member, call, now);
        if (!verified && is_refusal(verified.error())) {
            return Filed{Refusal{verified.error().code}};
        }
        if (!verified) return verified.error();
        if (!filing.read_back) return Filed{Refusal{ErrorCode::call_not_read_back}};
        if (!may_report_for(verified->row.caller, filing.form.for_whom)) {
            return Filed{BadForm{{{"for_whom", ErrorCode::report_for_whom_missing}}}};
        }
        if (!is_about(verified->citizen, filing.form, now)) {
            return Filed{Refusal{ErrorCode::call_other_person}};
        }
        auto answer = reports::file_for_caller(
            connection, *vault_, filing,
            {member.account, staff::shown_name(member), verified->row.call}, *draw, domain_, now);
        if (!answer) return answer.error();
        if (auto* bad = std::get_if<BadForm>(&*answer)) return Filed{std::move(*bad)};
        auto& report = std::get<api::FiledReport>(*answer);
        const Outcome logged =
            log_step(connection, member, verified->row, "file_report", report.code, now);
        if (!logged) return logged.error();
        return Filed{std::move(report)};
    });
    if (filed && std::holds_alternative<api::FiledReport>(*filed)) wake_();
    return filed;
}

Result<Answer<Done>> Desk::ask_phone_change(const StaffMember& member, std::string_view call,
                                            const api::PhoneChange& change, Timestamp now) const {
    const auto phone = identity::parse_mobile_number(change.phone);
    if (!phone) return Answer<Done>{BadForm{{{"phone", phone.error().code}}}};
    auto wish = security::draw_id();
    if (!wish) return wish.error();
    return database_->write([&](Connection& connection) -> Result<Answer<Done>> {
        const auto verified = require_verified(connection, member, call, now);
        if (!verified && is_refusal(verified.error())) {
            return Answer<Done>{Refusal{verified.error().code}};
        }
        if (!verified) return verified.error();
        const CitizenRow& citizen = verified->citizen;
        auto pile = pile_of_citizen(connection, citizen.citizen);
        if (!pile) return pile.error();
        // A record without number is found by its phone: with another it would be another record.
        if (!citizen.id_kind || !*pile) {
            return Answer<Done>{Refusal{ErrorCode::call_number_missing}};
        }
        const Outcome added = storage::add_phone_change(
            connection, {*wish, citizen.citizen, **std::move(pile),
                         registry::seal_text(*vault_, storage::Secret::phone, *phone, *wish),
                         member.account, verified->row.call, now});
        if (!added) return added.error();
        const Outcome logged =
            log_step(connection, member, verified->row, "ask_phone_change", {}, now);
        if (!logged) return logged.error();
        return Answer<Done>{Done{}};
    });
}

}  // namespace tiemchung::hotline
