#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"
#include "server/storage/staff.h"

namespace tiemchung::storage {

/// Somebody of the staff who is signed in. Only the hash of the token is kept.
struct StaffSessionRow {
    std::string token_hash;  ///< base64url
    std::string account;
    Timestamp created_at;
    Timestamp used_at;
};

Outcome insert_staff_session(Connection& connection, const StaffSessionRow& row);

struct StaffSessionFound {
    StaffSessionRow session;
    api::StaffRole role{};
    std::string pile;
    bool password_is_one_time = false;
};

/// The session with what is asked of its account at every step, in one statement.
[[nodiscard]] Result<std::optional<StaffSessionFound>> find_staff_session(
    Connection& connection, std::string_view token_hash);

Outcome touch_staff_session(Connection& connection, std::string_view token_hash, Timestamp now);

Outcome remove_staff_session(Connection& connection, std::string_view token_hash);

/// All sessions of an account, on all devices.
Outcome remove_staff_sessions(Connection& connection, const std::string& account);

/// Removes those made at or before `created`, and those last used at or before `used`.
Outcome remove_old_staff_sessions(Connection& connection, Timestamp created, Timestamp used);

}  // namespace tiemchung::storage
