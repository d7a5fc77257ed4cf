#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"
#include "server/captcha/spoken_alphabet.h"
#include "server/security/refusal.h"
#include "server/storage/database.h"
#include "server/storage/vault.h"

namespace tiemchung::captcha {

inline constexpr int captcha_seconds = 180;

/// Told about each captcha as it is made: demo mode's outbox. Empty otherwise.
using CaptchaWitness = std::function<void(std::string_view id, std::string_view answer)>;

/// Captchas in the database, so that any server can draw, speak and redeem what another made. Each
/// is good for one answer, right or wrong, within three minutes. May be called from several
/// threads; waits for the database.
class Captchas {
  public:
    Captchas(std::shared_ptr<storage::Database> database,
             std::shared_ptr<const storage::Vault> vault,
             std::shared_ptr<const SpokenAlphabet> voice, CaptchaWitness witness);

    /// Makes one; its name. Fails with storage.failed or signature.platform.
    [[nodiscard]] Result<std::string> make(Timestamp now) const;

    /// A PNG. Fails with captcha.expired, also where it was answered already or never was.
    [[nodiscard]] Result<std::string> picture(std::string_view id, Timestamp now) const;

    /// A WAV file. Fails as picture does.
    [[nodiscard]] Result<std::string> recording(std::string_view id, Timestamp now) const;

  private:
    [[nodiscard]] Result<std::string> answer_of(std::string_view id, Timestamp now) const;
    [[nodiscard]] std::uint64_t seed_of(std::string_view id) const;

    std::shared_ptr<storage::Database> database_;
    std::shared_ptr<const storage::Vault> vault_;
    std::shared_ptr<const SpokenAlphabet> voice_;
    CaptchaWitness witness_;
};

/// Uses up a captcha. Refused with captcha.missing (nothing typed; it stays good), captcha.expired
/// or captcha.wrong.
Result<std::optional<security::Refusal>> redeem_captcha(storage::Connection& connection,
                                                        const storage::Vault& vault,
                                                        std::string_view id, std::string_view typed,
                                                        Timestamp now);

}  // namespace tiemchung::captcha
