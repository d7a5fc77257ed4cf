#include "server/otp/one_time_code.h"

#include "core/base/bytes.h"
#include "core/crypto/equality.h"
#include "server/otp/code.h"
#include "server/security/rate_limit.h"
#include "server/security/token.h"
#include "server/sms/outbox.h"
#include "server/storage/one_time_codes.h"

namespace tiemchung::otp {
namespace {

using security::RateCounter;
using security::RateLimit;
using security::Refusal;
using storage::Connection;
using storage::Secret;
using storage::Vault;

constexpr RateLimit lock{"otp-lock", 1, lock_seconds};
constexpr RateLimit soon{"otp-soon", 1, resend_seconds};
constexpr RateLimit daily{"otp-day", codes_a_day, 24 * 3'600};

std::string_view name_of(Purpose purpose) {
    switch (purpose) {
        case Purpose::lookup:
            return "lookup";
        case Purpose::report:
            return "report";
        case Purpose::report_tracking:
            return "report_tracking";
        case Purpose::report_phone:
            return "report_phone";
    }
    return "";
}

RateCounter counter(const Vault& vault, RateLimit limit, std::string_view phone) {
    return {vault, limit, Secret::phone, phone};
}

storage::LookupHash hash_of_code(const Vault& vault, std::string_view id, std::string_view code) {
    return vault.hash(Secret::otp, std::string{id}.append("|").append(code));
}

Outcome count_code(Connection& connection, const Vault& vault, std::string_view phone,
                   Timestamp now) {
    for (const RateLimit& limit : {soon, daily}) {
        const Outcome counted = counter(vault, limit, phone).count(connection, now);
        if (!counted) return counted;
    }
    return Done{};
}

Outcome put_in_outbox(Connection& connection, const Vault& vault, const Draw& draw,
                      const Addressee& to, CodeText text, Timestamp now) {
    const sms::Message message{"otp", to.phone, text(draw.code), draw.code};
    return sms::put_message(connection, vault, draw.message_id, message, !to.subject, now,
                            Timestamp{now.seconds + code_seconds});
}

Result<std::string> phone_in(const Vault& vault, const storage::OneTimeCodeRow& row) {
    const auto sealed = from_base64(row.sealed_phone);
    if (!sealed) return Error{ErrorCode::storage_wrong_key};
    return vault.unseal(Secret::phone, *sealed, as_bytes(row.id));
}

}  // namespace

Result<Draw> draw() {
    auto id = security::draw_id();
    if (!id) return id.error();
    auto message_id = security::draw_id();
    if (!message_id) return message_id.error();
    auto code = draw_code();
    if (!code) return code.error();
    return Draw{*std::move(id), *std::move(code), *std::move(message_id)};
}

Result<std::optional<Refusal>> refusal_of(Connection& connection, const Vault& vault,
                                          std::string_view phone, Timestamp now) {
    struct Check {
        RateLimit limit;
        ErrorCode code;
    };
    std::optional<Refusal> first;
    for (const Check& check :
         {Check{lock, ErrorCode::otp_too_many_tries}, Check{daily, ErrorCode::limit_reached},
          Check{soon, ErrorCode::otp_too_soon}}) {
        const auto wait = counter(vault, check.limit, phone).seconds_to_wait(connection, now);
        if (!wait) return wait.error();
        if (*wait > 0 && !first) first = Refusal{check.code, *wait, {}};
    }
    return first;
}

Outcome send_code(Connection& connection, const Vault& vault, Purpose purpose, const Draw& draw,
                  const Addressee& to, CodeText text, Timestamp now) {
    const Outcome counted = count_code(connection, vault, to.phone, now);
    if (!counted) return counted;
    storage::OneTimeCodeRow row;
    row.id = draw.id;
    row.purpose = name_of(purpose);
    row.sealed_phone = to_base64url(vault.seal(Secret::phone, to.phone, as_bytes(draw.id)));
    row.subject = to.subject;
    row.code_hash = to_base64url(hash_of_code(vault, draw.id, draw.code));
    row.expires_at = Timestamp{now.seconds + code_seconds};
    row.kept_until = Timestamp{now.seconds + kept_seconds};
    const Outcome kept = storage::insert_one_time_code(connection, row);
    if (!kept) return kept;
    return put_in_outbox(connection, vault, draw, to, text, now);
}

Result<security::Decision<Done>> send_again(Connection& connection, const Vault& vault,
                                            Purpose purpose, std::string_view id, const Draw& draw,
                                            CodeText text, Timestamp now) {
    using Answer = security::Decision<Done>;
    const auto row = storage::find_one_time_code(connection, id, name_of(purpose));
    if (!row) return row.error();
    if (!*row || (*row)->kept_until <= now) return Answer{Refusal{ErrorCode::otp_expired}};
    const auto phone = phone_in(vault, **row);
    if (!phone) return phone.error();
    auto refusal = refusal_of(connection, vault, *phone, now);
    if (!refusal) return refusal.error();
    if (*refusal) return Answer{**refusal};
    const Outcome counted = count_code(connection, vault, *phone, now);
    if (!counted) return counted.error();
    const Outcome replaced =
        storage::replace_code(connection, id, to_base64url(hash_of_code(vault, id, draw.code)),
                              Timestamp{now.seconds + code_seconds});
    if (!replaced) return replaced.error();
    const Outcome sent =
        put_in_outbox(connection, vault, draw, {*phone, (*row)->subject}, text, now);
    if (!sent) return sent.error();
    return Answer{Done{}};
}

Result<security::Decision<std::string>> check_code(Connection& connection, const Vault& vault,
                                                   Purpose purpose, std::string_view id,
                                                   std::string_view code, Timestamp now) {
    using Answer = security::Decision<std::string>;
    const auto row = storage::count_try(connection, id, name_of(purpose));
    if (!row) return row.error();
    if (!*row || (*row)->expires_at <= now) return Answer{Refusal{ErrorCode::otp_expired}};
    const auto phone = phone_in(vault, **row);
    if (!phone) return phone.error();
    if ((*row)->tries > most_tries) {
        const auto wait = counter(vault, lock, *phone).seconds_to_wait(connection, now);
        if (!wait) return wait.error();
        return Answer{Refusal{ErrorCode::otp_too_many_tries, *wait > 0 ? *wait : 1, {}}};
    }
    const std::string hash = to_base64url(hash_of_code(vault, id, code));
    const bool equal = crypto::equal_in_constant_time(as_bytes(hash), as_bytes((*row)->code_hash));
    if (equal && (*row)->subject) {
        const auto used_up = storage::remove_one_time_code(connection, id);
        if (!used_up) return used_up.error();
        return Answer{*(*row)->subject};
    }
    const int left = most_tries - (*row)->tries;
    if (left > 0) return Answer{Refusal{ErrorCode::otp_wrong, {}, left}};
    const Outcome locked = counter(vault, lock, *phone).count(connection, now);
    if (!locked) return locked.error();
    return Answer{Refusal{ErrorCode::otp_too_many_tries, lock_seconds, {}}};
}

}  // namespace tiemchung::otp
