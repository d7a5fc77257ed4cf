#pragma once

#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/crypto/password_hash.h"
#include "server/storage/staff.h"
#include "server/storage/vault.h"

namespace tiemchung::storage {
class Database;
}  // namespace tiemchung::storage

namespace tiemchung::registry {

/// Who gets an account.
struct NewStaff {
    std::string account;  ///< 3–32 small letters, digits, `.`, `-`, `_`
    storage::StaffRole role{};
    std::string site;  ///< code; empty for those who belong to none
};

/// What the person is told once, and what is nowhere kept readable.
struct StaffSecrets {
    std::string password;     ///< to be changed at the first sign-in
    std::string totp_secret;  ///< RFC 4648 base32, 160 bits
    std::string totp_uri;  ///< `otpauth://totp/…`, for authenticator apps (SHA-1, 6 digits, 30 s)
};

/// Makes an account with a password for one use and a secret for time-based codes (RFC 6238).
/// Fails with registry.bad_account, registry.account_exists, dose.unknown_site,
/// signature.platform, or as the database does.
Result<StaffSecrets> add_staff_account(storage::Database& database, const storage::Vault& vault,
                                       const NewStaff& staff, crypto::PasswordCost cost,
                                       Timestamp now);

}  // namespace tiemchung::registry
