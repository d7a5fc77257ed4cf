#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"
#include "server/security/refusal.h"
#include "server/storage/vault.h"

namespace tiemchung::storage {
class Connection;
}

namespace tiemchung::otp {

inline constexpr int code_seconds = 180;
inline constexpr int resend_seconds = 60;
inline constexpr int most_tries = 5;
inline constexpr int codes_a_day = 5;     ///< to one phone
inline constexpr int lock_seconds = 600;  ///< after `most_tries` wrong ones
inline constexpr int kept_seconds = 900;  ///< how long "send again" works

/// What a code opens; one for a look-up opens nothing else.
enum class Purpose : unsigned char {
    lookup,           ///< subject: a citizen of the register
    report,           ///< subject: the code of a report that is not yet confirmed
    report_tracking,  ///< subject: codes of reports, apart by spaces
    report_phone,     ///< subject: the code of a report that moves to this phone
};

/// What chance decides, drawn before the transaction: that may run several times.
struct Draw {
    std::string id;          ///< of the proof: what the visitor answers to
    std::string code;        ///< six digits
    std::string message_id;  ///< in the outbox
};
Result<Draw> draw();

/// Who is to prove that the phone is theirs, and for what. Without a subject the same is done, but
/// nothing is sent and no answer is right.
struct Addressee {
    std::string phone;  ///< mobile number of ten digits, as typed
    std::optional<std::string> subject;
};

/// Why this phone gets no code now: otp.too_many_tries, otp.too_soon or limit.reached, each with
/// the seconds to wait. The phone decides, not whether anybody has it.
Result<std::optional<security::Refusal>> refusal_of(storage::Connection& connection,
                                                    const storage::Vault& vault,
                                                    std::string_view phone, Timestamp now);

/// The text message that carries a code.
using CodeText = std::string (*)(std::string_view code);

/// Keeps the code's hash and puts its message into the outbox.
Outcome send_code(storage::Connection& connection, const storage::Vault& vault, Purpose purpose,
                  const Draw& draw, const Addressee& to, CodeText text, Timestamp now);

/// Another code for the same proof; the one before is void, and tries begin again.
/// Refused as refusal_of, or with otp.expired where the proof is too old or unknown.
Result<security::Decision<Done>> send_again(storage::Connection& connection,
                                            const storage::Vault& vault, Purpose purpose,
                                            std::string_view id, const Draw& draw, CodeText text,
                                            Timestamp now);

/// The subject, where the code is right; it is then used up. A try is counted before the code is
/// looked at. Refused with otp.wrong and the tries left, otp.too_many_tries, which locks the phone
/// for a while, or otp.expired. `code` as parse_code gives it.
Result<security::Decision<std::string>> check_code(storage::Connection& connection,
                                                   const storage::Vault& vault, Purpose purpose,
                                                   std::string_view id, std::string_view code,
                                                   Timestamp now);

}  // namespace tiemchung::otp
