#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/api/staff_messages.h"
#include "core/base/date.h"
#include "core/base/result.h"

namespace tiemchung::storage {

class Connection;

struct StaffRow {
    std::string account;
    api::StaffRole role{};
    std::string pile;  ///< as report::pile_of; empty for those who have none
    std::string password_hash;
    bool password_is_one_time = true;
    std::string totp_sealed;  ///< the secret, sealed as Secret::totp and bound to `account`
    Timestamp created_at;
    std::int64_t totp_step = 0;  ///< the newest whose code was taken
};

/// Enters an account; whether there was none of that name.
Result<bool> add_staff(Connection& connection, const StaffRow& row);

[[nodiscard]] Result<std::optional<StaffRow>> staff_of(Connection& connection,
                                                       const std::string& account);

/// Takes the code of a step, once: false where it, or a later one, was taken before.
Result<bool> take_totp_step(Connection& connection, const std::string& account, std::int64_t step);

/// Secrets for somebody who has lost theirs; `row.role` and `row.pile` stay as they were. Whether
/// there is such an account.
Result<bool> replace_secrets(Connection& connection, const StaffRow& row);

/// Whether there was such an account.
Result<bool> remove_staff(Connection& connection, const std::string& account);

/// The person's own password from now on.
Outcome set_password(Connection& connection, const std::string& account, const std::string& hash);

}  // namespace tiemchung::storage
