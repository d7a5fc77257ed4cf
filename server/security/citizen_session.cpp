#include "server/security/citizen_session.h"

#include "core/base/bytes.h"

namespace tiemchung::security {
namespace {

using storage::Connection;

constexpr int use_is_due_seconds = 60;

bool is_alive(const storage::SessionRow& session, Timestamp now) {
    return now.seconds - session.created_at.seconds < session_most_seconds &&
           now.seconds - session.used_at.seconds < session_idle_seconds;
}

}  // namespace

std::string session_key(const storage::Vault& vault, std::string_view token) {
    return to_base64url(vault.hash(storage::Secret::session, token));
}

Outcome begin_session(Connection& connection, const storage::Vault& vault, std::string_view token,
                      const std::string& citizen, Timestamp now) {
    return storage::insert_session(connection, {session_key(vault, token), citizen, now, now});
}

Result<LiveSession> find_live_session(Connection& connection, const storage::Vault& vault,
                                      std::string_view token, Timestamp now) {
    const auto found = storage::find_session(connection, session_key(vault, token));
    if (!found) return found.error();
    return live_session(*found ? &**found : nullptr, now);
}

Result<LiveSession> live_session(const storage::SessionRow* found, Timestamp now) {
    if (found == nullptr || !is_alive(*found, now)) return Error{ErrorCode::session_ended};
    return LiveSession{found->citizen, now.seconds - found->used_at.seconds >= use_is_due_seconds};
}

Outcome note_use(Connection& connection, const storage::Vault& vault, std::string_view token,
                 Timestamp now) {
    return storage::touch_session(connection, session_key(vault, token), now);
}

Outcome end_session(Connection& connection, const storage::Vault& vault, std::string_view token) {
    return storage::remove_session(connection, session_key(vault, token));
}

Outcome sweep_sessions(Connection& connection, Timestamp now) {
    return storage::remove_old_sessions(connection, {now.seconds - session_most_seconds},
                                        {now.seconds - session_idle_seconds});
}

}  // namespace tiemchung::security
