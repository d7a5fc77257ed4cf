#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"

namespace tiemchung::storage {

class Connection;

/// A citizen who is signed in. Only the hash of the token is kept.
struct SessionRow {
    std::string token_hash;  ///< base64url
    std::string citizen;
    Timestamp created_at;
    Timestamp used_at;
};

Outcome insert_session(Connection& connection, const SessionRow& row);

Result<std::optional<SessionRow>> find_session(Connection& connection, std::string_view token_hash);

Outcome touch_session(Connection& connection, std::string_view token_hash, Timestamp now);

Outcome remove_session(Connection& connection, std::string_view token_hash);

/// Removes those made at or before `created`, and those last used at or before `used`.
Outcome remove_old_sessions(Connection& connection, Timestamp created, Timestamp used);

}  // namespace tiemchung::storage
