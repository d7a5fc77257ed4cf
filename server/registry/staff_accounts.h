#pragma once

#include <string>
#include <string_view>

#include "core/api/staff_messages.h"
#include "core/base/date.h"
#include "core/base/result.h"
#include "core/crypto/password_hash.h"
#include "server/storage/vault.h"

namespace tiemchung::storage {
class Database;
}  // namespace tiemchung::storage

namespace tiemchung::registry {

/// Who gets an account.
struct NewStaff {
    std::string account;  ///< 3–32 small letters, digits, `.`, `-`, `_`
    api::StaffRole role{};
    /// As report::pile_of: whose reports a reviewer decides; a supervisor sees all below a level.
    /// Empty for operators and administrators, and for supervisors of everything.
    std::string pile;
};

/// What the person is told once, and what is nowhere kept readable.
struct StaffSecrets {
    std::string password;     ///< to be changed at the first sign-in
    std::string totp_secret;  ///< RFC 4648 base32, 160 bits
    std::string totp_uri;  ///< `otpauth://totp/…`, for authenticator apps (SHA-1, 6 digits, 30 s)
};

/// All three are logged as done by `command line`.
///
/// Makes an account with a password for one use and a secret for time-based codes (RFC 6238).
/// Fails with registry.bad_account, registry.account_exists, registry.bad_pile (also for a reviewer
/// without one), dose.unknown_site, signature.platform, or as the database does.
Result<StaffSecrets> add_staff_account(storage::Database& database, const storage::Vault& vault,
                                       const NewStaff& staff, crypto::PasswordCost cost,
                                       Timestamp now);

/// New secrets for somebody who has lost theirs; all their sessions end.
/// Fails with registry.no_such_account, signature.platform, or as the database does.
Result<StaffSecrets> reset_staff_account(storage::Database& database, const storage::Vault& vault,
                                         const std::string& account, crypto::PasswordCost cost,
                                         Timestamp now);

/// The account and its sessions are gone at once; what it did stays in the log.
/// Fails with registry.no_such_account, or as the database does.
Outcome remove_staff_account(storage::Database& database, const std::string& account,
                             Timestamp now);

}  // namespace tiemchung::registry
