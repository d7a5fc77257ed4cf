#pragma once

#include <memory>
#include <semaphore>
#include <string>
#include <string_view>

#include "core/api/staff_messages.h"
#include "core/base/date.h"
#include "core/base/result.h"
#include "core/crypto/password_hash.h"
#include "server/security/refusal.h"
#include "server/staff/staff_member.h"
#include "server/storage/database.h"
#include "server/storage/vault.h"

namespace tiemchung::staff {

inline constexpr int most_failures = 5;
inline constexpr int lock_seconds = 15 * 60;
/// Passwords that one server computes with at the same time: each needs 64 MiB and a core.
inline constexpr int passwords_at_once = 4;

/// What the right proofs open.
struct SignedIn {
    api::StaffSession session;
    std::string token;
};

/// Signing in and out. All state is in the database: any server can take any step. May be called
/// from several threads; waits, and computes for some tenths of a second.
///
/// Whether there is an account shows in no answer and in no amount of work.
///
/// Every call fails with storage.failed, storage.wrong_key or signature.platform where the machine
/// does; the first and the last are refused with server.busy where `at_once` others are at it.
class Desk {
  public:
    /// `cost`: of passwords that are set, and of what is computed where there is no account.
    /// Fails with signature.platform.
    static Result<std::shared_ptr<const Desk>> open(std::shared_ptr<storage::Database> database,
                                                    std::shared_ptr<const storage::Vault> vault,
                                                    crypto::PasswordCost cost,
                                                    int at_once = passwords_at_once);

    /// Refused with staff.sign_in_wrong, whatever was wrong; staff.locked after `most_failures`; or
    /// limit.reached where many failed in the same network range.
    [[nodiscard]] Result<security::Decision<SignedIn>> sign_in(const api::SignIn& proofs,
                                                               std::string_view client_address,
                                                               Timestamp now) const;

    /// Not an error where there is no session.
    [[nodiscard]] Outcome sign_out(std::string_view token, Timestamp now) const;

    /// Ends all sessions of the account and begins another, no longer than the one before. Refused
    /// with staff.password_wrong, staff.password_length, _same, _is_account, or staff.locked. Fails
    /// with session.ended.
    [[nodiscard]] Result<security::Decision<SignedIn>> change_password(
        std::string_view token, const api::PasswordChange& change, Timestamp now) const;

    Desk(std::shared_ptr<storage::Database> database, std::shared_ptr<const storage::Vault> vault,
         crypto::PasswordCost cost, int at_once, std::string decoy);

  private:
    std::shared_ptr<storage::Database> database_;
    std::shared_ptr<const storage::Vault> vault_;
    crypto::PasswordCost cost_;
    std::unique_ptr<std::counting_semaphore<>> slots_;
    std::string decoy_;  ///< the hash of a password that nobody knows
};

/// What a session is told as.
[[nodiscard]] api::StaffSession session_of(const StaffMember& member);

}  // namespace tiemchung::staff
