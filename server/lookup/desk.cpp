#include "server/lookup/desk.h"

#include <algorithm>
#include <optional>

#include "core/identity/lookup_form.h"
#include "core/text/sms_texts.h"
#include "server/otp/code.h"
#include "server/otp/message_budget.h"
#include "server/otp/one_time_code.h"
#include "server/registry/records.h"
#include "server/security/citizen_session.h"
#include "server/security/device.h"
#include "server/security/token.h"
#include "server/storage/record_rows.h"

namespace tiemchung::lookup {
namespace {

using otp::Purpose;
using security::Decision;
using security::RateCounter;
using security::Refusal;
using security::VisitorCounters;
using storage::Connection;

constexpr int captchas_a_lookup = 20;

api::OtpSent sent_as(std::string_view id) {
    return {std::string{id}, otp::code_seconds, otp::resend_seconds};
}

/// Everything that may be refused before anybody is looked for.
Result<std::optional<Refusal>> refusal_of(Connection& connection, const storage::Vault& vault,
                                          const api::LookupRequest& request,
                                          const std::string& phone, const VisitorCounters& lookups,
                                          std::int64_t budget, Timestamp now) {
    const auto wait = lookups.seconds_to_wait(connection, now);
    if (!wait) return wait.error();
    if (*wait > 0) return std::optional{Refusal{ErrorCode::limit_reached, *wait, {}}};
    auto refusal =
        captcha::redeem_captcha(connection, vault, request.captcha_id, request.captcha_answer, now);
    if (!refusal || *refusal) return refusal;
    const Outcome counted = lookups.count(connection, now);
    if (!counted) return counted.error();
    refusal = otp::refusal_of(connection, vault, phone, now);
    if (!refusal || *refusal) return refusal;
    return otp::budget_refusal(connection, budget, now);
}

}  // namespace

Desk::Desk(std::shared_ptr<storage::Database> database, std::shared_ptr<const storage::Vault> vault,
           captcha::Captchas captchas, Limits limits, std::function<void()> wake)
    : database_(std::move(database)),
      vault_(std::move(vault)),
      captchas_(std::move(captchas)),
      limits_(limits),
      wake_(std::move(wake)) {}

Result<Decision<api::CaptchaChallenge>> Desk::make_captcha(std::string_view client_address,
                                                           Timestamp now) const {
    using Answer = Decision<api::CaptchaChallenge>;
    const RateCounter made = security::range_counter(
        *vault_, "captchas", captchas_a_lookup * limits_.lookups, client_address);
    const auto wait = database_->write(
        [&](Connection& connection) { return made.count_if_allowed(connection, now); });
    if (!wait) return wait.error();
    if (*wait > 0) return Answer{Refusal{ErrorCode::limit_reached, *wait, {}}};
    const auto id = captchas_.make(now);
    if (!id) return id.error();
    const std::string path = "/api/v1/captchas/" + *id;
    return Answer{
        api::CaptchaChallenge{*id, path + "/image", path + "/audio", captcha::captcha_seconds}};
}

Result<std::optional<std::string>> Desk::new_device(std::string_view device) const {
    if (security::is_device(*vault_, device)) return std::optional<std::string>{};
    auto drawn = security::draw_device(*vault_);
    if (!drawn) return drawn.error();
    return std::optional{*std::move(drawn)};
}

Result<Begun> Desk::begin(const api::LookupRequest& request, const Visitor& visitor,
                          Timestamp now) const {
    const auto checked = identity::check_lookup_form(request.form, day_in_viet_nam(now));
    if (!checked.details) {
        BadForm bad;
        for (const identity::LookupFinding& finding : checked.errors)
            bad.fields.push_back({std::string{name_of(finding.field)}, finding.code});
        return Begun{std::move(bad)};
    }
    const auto draw = otp::draw();
    if (!draw) return draw.error();
    const std::string& phone = checked.details->phone;
    const VisitorCounters lookups{*vault_, {"lookups", "range_lookups", limits_.lookups}, visitor};
    const auto refused =
        database_->write([&](Connection& connection) -> Result<std::optional<Refusal>> {
            auto refusal = refusal_of(connection, *vault_, request, phone, lookups,
                                      limits_.messages_an_hour, now);
            if (!refusal || *refusal) return refusal;
            const auto citizen = registry::find_citizen(connection, *vault_, *checked.details);
            if (!citizen) return citizen.error();
            const Outcome sent = otp::send_code(connection, *vault_, Purpose::lookup, *draw,
                                                {phone, *citizen}, text::lookup_code_sms, now);
            if (!sent) return sent.error();
            return std::optional<Refusal>{};
        });
    if (!refused) return refused.error();
    if (*refused) return Begun{**refused};
    wake_();
    return Begun{sent_as(draw->id)};
}

Result<Decision<api::OtpSent>> Desk::send_again(std::string_view id, Timestamp now) const {
    using Answer = Decision<api::OtpSent>;
    const auto draw = otp::draw();
    if (!draw) return draw.error();
    const auto sent = database_->write([&](Connection& connection) -> Result<Decision<Done>> {
        const auto busy = otp::budget_refusal(connection, limits_.messages_an_hour, now);
        if (!busy) return busy.error();
        if (*busy) return Decision<Done>{**busy};
        return otp::send_again(connection, *vault_, Purpose::lookup, id, *draw,
                               text::lookup_code_sms, now);
    });
    if (!sent) return sent.error();
    if (const auto* refusal = std::get_if<Refusal>(&*sent)) return Answer{*refusal};
    wake_();
    return Answer{sent_as(id)};
}

Result<Decision<Opened>> Desk::confirm(std::string_view id, std::string_view typed_code,
                                       Timestamp now) const {
    using Answer = Decision<Opened>;
    const auto code = otp::parse_code(typed_code);
    if (!code) return Answer{Refusal{code.error().code}};
    auto token = security::draw_token();
    if (!token) return token.error();
    return database_->write([&](Connection& connection) -> Result<Answer> {
        const auto checked = otp::check_code(connection, *vault_, Purpose::lookup, id, *code, now);
        if (!checked) return checked.error();
        if (const auto* refusal = std::get_if<Refusal>(&*checked)) return Answer{*refusal};
        const std::string& citizen = std::get<std::string>(*checked);
        const Outcome begun = security::begin_session(connection, *vault_, *token, citizen, now);
        if (!begun) return begun.error();
        auto record = registry::read_record(connection, *vault_, citizen, now);
        if (!record) return record.error();
        return Answer{Opened{*std::move(record), *token}};
    });
}

std::vector<Result<api::Record>> Desk::records(std::span<const std::string> tokens,
                                               Timestamp now) const {
    std::vector<Result<api::Record>> records;
    records.reserve(tokens.size());
    if (tokens.size() == 1) {
        records.push_back(record(tokens.front(), now));
        return records;
    }
    std::vector<std::string> keys;
    keys.reserve(tokens.size());
    for (const std::string& token : tokens)
        keys.push_back(security::session_key(*vault_, token));
    // Two that ask with one token are one session, and one row of the question.
    std::vector<std::string> different = keys;
    std::sort(different.begin(), different.end());
    different.erase(std::unique(different.begin(), different.end()), different.end());
    auto found = database_->read_at_once([&](Connection& connection) {
        return storage::record_rows_of_sessions(connection, different);
    });
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!found) {
            // A row that cannot be read is its owner's trouble alone; a database that is not there
            // is everybody's, and is not asked again for each.
            const bool may_be_one = found.error().code == ErrorCode::storage_failed;
            records.push_back(may_be_one ? record(tokens[i], now) : found.error());
            continue;
        }
        const auto session = found->find(keys[i]);
        if (session == found->end()) {
            records.emplace_back(record_of(std::nullopt, tokens[i], now));
        } else if (different.size() == keys.size()) {
            records.emplace_back(record_of(std::move(session->second), tokens[i], now));
        } else {
            records.emplace_back(record_of(session->second, tokens[i], now));
        }
    }
    return records;
}

Result<api::Record> Desk::record_of(std::optional<storage::SessionRecordRows> found,
                                    std::string_view token, Timestamp now) const {
    const auto session = security::live_session(found ? &found->session : nullptr, now);
    if (!session) return session.error();
    auto record = registry::record_in(*vault_, std::move(found->record), now);
    if (!record || !session->use_is_due) return record;
    const Outcome noted = database_->write([&](Connection& connection) {
        return security::note_use(connection, *vault_, token, now);
    });
    if (!noted) return noted.error();
    return record;
}

Result<api::Record> Desk::record(std::string_view token, Timestamp now) const {
    bool use_is_due = false;
    const std::string key = security::session_key(*vault_, token);
    auto record = database_->read_at_once([&](Connection& connection) -> Result<api::Record> {
        auto found = storage::record_rows_of_session(connection, key);
        if (!found) return found.error();
        const auto session = security::live_session(*found ? &(*found)->session : nullptr, now);
        if (!session) return session.error();
        use_is_due = session->use_is_due;
        return registry::record_in(*vault_, std::move((*found)->record), now);
    });
    if (!record || !use_is_due) return record;
    const Outcome noted = database_->write([&](Connection& connection) {
        return security::note_use(connection, *vault_, token, now);
    });
    if (!noted) return noted.error();
    return record;
}

Outcome Desk::ask_for_notice(std::string_view token, int dose_number, Timestamp now) const {
    return database_->write([&](Connection& connection) -> Outcome {
        const auto session = security::find_live_session(connection, *vault_, token, now);
        if (!session) return session.error();
        return registry::ask_for_notice(connection, session->citizen, dose_number, now);
    });
}

Outcome Desk::sign_out(std::string_view token) const {
    return database_->write(
        [&](Connection& connection) { return security::end_session(connection, *vault_, token); });
}

}  // namespace tiemchung::lookup
