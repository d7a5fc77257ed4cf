#pragma once

#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"
#include "server/storage/sessions.h"
#include "server/storage/vault.h"

namespace tiemchung::storage {
class Connection;
}

namespace tiemchung::security {

inline constexpr int session_idle_seconds = 15 * 60;
inline constexpr int session_most_seconds = 60 * 60;

/// Keeps the session of `token` (from draw_token) for a citizen who has proved who they are.
Outcome begin_session(storage::Connection& connection, const storage::Vault& vault,
                      std::string_view token, const std::string& citizen, Timestamp now);

struct LiveSession {
    std::string citizen;
    bool use_is_due = false;  ///< its last use was written down so long ago that this one should be
};

/// Fails with session.ended, also where another server ended it a moment ago. Writes nothing, so
/// that reading a certificate writes nothing.
Result<LiveSession> find_live_session(storage::Connection& connection, const storage::Vault& vault,
                                      std::string_view token, Timestamp now);

/// The same for a session that was read already; null where there is none.
Result<LiveSession> live_session(const storage::SessionRow* found, Timestamp now);

/// What the session of `token` is kept under.
[[nodiscard]] std::string session_key(const storage::Vault& vault, std::string_view token);

/// Writes down that it was used.
Outcome note_use(storage::Connection& connection, const storage::Vault& vault,
                 std::string_view token, Timestamp now);

/// Ends it, on all servers at once. Not an error where there is none.
Outcome end_session(storage::Connection& connection, const storage::Vault& vault,
                    std::string_view token);

/// Forgets sessions that have ended by themselves.
Outcome sweep_sessions(storage::Connection& connection, Timestamp now);

}  // namespace tiemchung::security
