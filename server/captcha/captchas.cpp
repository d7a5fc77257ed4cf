#include "server/captcha/captchas.h"

#include "core/base/bytes.h"
#include "core/crypto/equality.h"
#include "server/captcha/alphabet.h"
#include "server/captcha/captcha_picture.h"
#include "server/security/token.h"
#include "server/storage/captchas.h"

namespace tiemchung::captcha {
namespace {

using security::Refusal;
using storage::Connection;
using storage::Secret;

Result<std::string> unsealed(const storage::Vault& vault, const storage::CaptchaRow& row) {
    const auto sealed = from_base64(row.sealed_answer);
    if (!sealed) return Error{ErrorCode::storage_wrong_key};
    return vault.unseal(Secret::captcha, *sealed, as_bytes(row.id));
}

}  // namespace

Captchas::Captchas(std::shared_ptr<storage::Database> database,
                   std::shared_ptr<const storage::Vault> vault,
                   std::shared_ptr<const SpokenAlphabet> voice, CaptchaWitness witness)
    : database_(std::move(database)),
      vault_(std::move(vault)),
      voice_(std::move(voice)),
      witness_(std::move(witness)) {}

Result<std::string> Captchas::make(Timestamp now) const {
    auto id = security::draw_id();
    if (!id) return id.error();
    const auto answer = draw_answer();
    if (!answer) return answer.error();
    const Bytes sealed = vault_->seal(Secret::captcha, *answer, as_bytes(*id));
    const storage::CaptchaRow row{*id, to_base64url(sealed),
                                  Timestamp{now.seconds + captcha_seconds}};
    const Outcome kept = database_->write(
        [&](Connection& connection) { return storage::insert_captcha(connection, row); });
    if (!kept) return kept.error();
    if (witness_) witness_(*id, *answer);
    return *std::move(id);
}

Result<std::string> Captchas::picture(std::string_view id, Timestamp now) const {
    const auto answer = answer_of(id, now);
    if (!answer) return answer.error();
    return draw_captcha(*answer, seed_of(id));
}

Result<std::string> Captchas::recording(std::string_view id, Timestamp now) const {
    const auto answer = answer_of(id, now);
    if (!answer) return answer.error();
    return voice_->speak(*answer, seed_of(id));
}

Result<std::string> Captchas::answer_of(std::string_view id, Timestamp now) const {
    const auto row = database_->read(
        [&](Connection& connection) { return storage::find_captcha(connection, id); });
    if (!row) return row.error();
    if (!*row || (*row)->expires_at <= now) return Error{ErrorCode::captcha_expired};
    return unsealed(*vault_, **row);
}

std::uint64_t Captchas::seed_of(std::string_view id) const {
    const storage::LookupHash hash = vault_->hash(Secret::captcha, id);
    std::uint64_t seed = 0;
    for (std::size_t i = 0; i < sizeof seed; ++i)
        seed = seed << 8U | hash[i];
    return seed;
}

Result<std::optional<Refusal>> redeem_captcha(Connection& connection, const storage::Vault& vault,
                                              std::string_view id, std::string_view typed,
                                              Timestamp now) {
    using Answer = std::optional<Refusal>;
    const std::string answer = normalised(typed);
    if (answer.empty()) return Answer{Refusal{ErrorCode::captcha_missing}};
    const auto row = storage::take_captcha(connection, id);
    if (!row) return row.error();
    if (!*row || (*row)->expires_at <= now) return Answer{Refusal{ErrorCode::captcha_expired}};
    const auto right = unsealed(vault, **row);
    if (!right) return right.error();
    if (!crypto::equal_in_constant_time(as_bytes(answer), as_bytes(*right))) {
        return Answer{Refusal{ErrorCode::captcha_wrong}};
    }
    return Answer{};
}

}  // namespace tiemchung::captcha
