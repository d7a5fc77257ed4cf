#pragma once

#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"
#include "server/staff/staff_member.h"
#include "server/storage/vault.h"

namespace tiemchung::staff {

inline constexpr int session_idle_seconds = 30 * 60;
inline constexpr int session_most_seconds = 10 * 60 * 60;

struct LiveSession {
    StaffMember member;
    Timestamp began_at;
    bool use_is_due = false;  ///< its last use was written down so long ago that this one should be
};

/// Fails with session.ended. Writes nothing.
Result<LiveSession> live_session(storage::Connection& connection, const storage::Vault& vault,
                                 std::string_view token, Timestamp now);

/// Keeps the session of `token` (from security::draw_token). `began_at`: when its person signed in.
Outcome begin_session(storage::Connection& connection, const storage::Vault& vault,
                      std::string_view token, const std::string& account, Timestamp began_at,
                      Timestamp now);

/// Writes down that it was used.
Outcome note_use(storage::Connection& connection, const storage::Vault& vault,
                 std::string_view token, Timestamp now);

/// Not an error where there is none.
Outcome end_session(storage::Connection& connection, const storage::Vault& vault,
                    std::string_view token);

/// Forgets sessions that have ended by themselves.
Outcome sweep_sessions(storage::Connection& connection, Timestamp now);

}  // namespace tiemchung::staff
