#include "server/storage/sessions.h"

#include "server/storage/connection.h"

namespace tiemchung::storage {
Outcome insert_session(Connection& connection, const SessionRow& row) {
    return done_or_error(
        connection.execute("INSERT INTO sessions (token_hash, citizen, created_at, used_at) VALUES "
                           "(:token_hash, :citizen, :created_at, :used_at)",
                           row.token_hash, row.citizen, row.created_at, row.used_at));
}

Result<std::optional<SessionRow>> find_session(Connection& connection,
                                               std::string_view token_hash) {
    auto found = connection.select_one<std::string, Timestamp, Timestamp>(
        "SELECT citizen, created_at, used_at FROM sessions WHERE token_hash = :token_hash",
        token_hash);
    if (!found) return found.error();
    if (!*found) return std::optional<SessionRow>{};
    auto& [citizen, created_at, used_at] = **found;
    return std::optional{
        SessionRow{std::string{token_hash}, std::move(citizen), created_at, used_at}};
}

Outcome touch_session(Connection& connection, std::string_view token_hash, Timestamp now) {
    return done_or_error(
        connection.execute("UPDATE sessions SET used_at = :now WHERE token_hash = :token_hash "
                           "AND used_at < :now",
                           now, token_hash));
}

Outcome remove_session(Connection& connection, std::string_view token_hash) {
    return done_or_error(
        connection.execute("DELETE FROM sessions WHERE token_hash = :token_hash", token_hash));
}

Outcome remove_old_sessions(Connection& connection, Timestamp created, Timestamp used) {
    return done_or_error(connection.execute(
        "DELETE FROM sessions WHERE created_at <= :created OR used_at <= :used", created, used));
}

}  // namespace tiemchung::storage
