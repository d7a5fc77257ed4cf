#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/api/lookup_messages.h"
#include "core/api/problem.h"
#include "core/api/record.h"
#include "core/base/date.h"
#include "core/base/result.h"
#include "server/captcha/captchas.h"
#include "server/security/refusal.h"
#include "server/security/visitor.h"
#include "server/storage/database.h"
#include "server/storage/vault.h"

namespace tiemchung::storage {
struct SessionRecordRows;
}

namespace tiemchung::lookup {

struct Limits {
    /// In 10 minutes by one browser in one network range, and by all in that range together that
    /// have no name. The named ones of a range have 20 times as many, as has a range captchas.
    int lookups = 5;
    std::int64_t messages_an_hour = 100'000;  ///< of all servers together
};

using security::Visitor;

/// A form that cannot be looked up: at most one code a field.
struct BadForm {
    std::vector<api::FieldProblem> fields;
};

using Begun = std::variant<api::OtpSent, security::Refusal, BadForm>;

/// What the right code opens.
struct Opened {
    api::Record record;
    std::string token;  ///< of the session
};

/// A look-up from its form to the record. All state is in the database: any server can take any
/// step. May be called from several threads; waits.
///
/// Whether a person exists shows in no answer and in no amount of work before the code is right:
/// the same statements run, and a message for nobody lies in the outbox unsent.
///
/// Every call fails with storage.failed, storage.wrong_key or signature.platform where the machine
/// does.
class Desk {
  public:
    /// `wake` is called when a message may be waiting in the outbox.
    Desk(std::shared_ptr<storage::Database> database, std::shared_ptr<const storage::Vault> vault,
         captcha::Captchas captchas, Limits limits, std::function<void()> wake);

    /// Refused with limit.reached.
    [[nodiscard]] Result<security::Decision<api::CaptchaChallenge>> make_captcha(
        std::string_view client_address, Timestamp now) const;

    /// The name that the visitor's browser shall have from now on; nothing where it has one.
    /// Fails with signature.platform.
    [[nodiscard]] Result<std::optional<std::string>> new_device(std::string_view device) const;

    [[nodiscard]] const captcha::Captchas& captchas() const { return captchas_; }

    /// Sends a code where all details are those of one citizen. Refused with limit.reached,
    /// captcha.*, otp.too_many_tries, otp.too_soon or server.busy.
    [[nodiscard]] Result<Begun> begin(const api::LookupRequest& request, const Visitor& visitor,
                                      Timestamp now) const;

    /// Another code. Refused with otp.expired and as the last three of begin.
    [[nodiscard]] Result<security::Decision<api::OtpSent>> send_again(std::string_view id,
                                                                      Timestamp now) const;

    /// Refused with otp.missing, otp.bad_format, otp.wrong, otp.expired or otp.too_many_tries.
    [[nodiscard]] Result<security::Decision<Opened>> confirm(std::string_view id,
                                                             std::string_view typed_code,
                                                             Timestamp now) const;

    /// The record of the session's citizen. Fails with session.ended.
    [[nodiscard]] Result<api::Record> record(std::string_view token, Timestamp now) const;

    /// The same for several who ask at the same time, in their order.
    [[nodiscard]] std::vector<Result<api::Record>> records(std::span<const std::string> tokens,
                                                           Timestamp now) const;

    /// Fails with session.ended or registry.no_such_record.
    [[nodiscard]] Outcome ask_for_notice(std::string_view token, int dose_number,
                                         Timestamp now) const;

    /// Not an error where there is no session.
    [[nodiscard]] Outcome sign_out(std::string_view token) const;

  private:
    [[nodiscard]] Result<api::Record> record_of(std::optional<storage::SessionRecordRows> found,
                                                std::string_view token, Timestamp now) const;

    std::shared_ptr<storage::Database> database_;
    std::shared_ptr<const storage::Vault> vault_;
    captcha::Captchas captchas_;
    Limits limits_;
    std::function<void()> wake_;
};

}  // namespace tiemchung::lookup
