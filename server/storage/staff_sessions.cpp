#include "server/storage/staff_sessions.h"

#include "server/storage/connection.h"

namespace tiemchung::storage {
Outcome insert_staff_session(Connection& connection, const StaffSessionRow& row) {
    return done_or_error(connection.execute(
        "INSERT INTO staff_sessions (token_hash, account, created_at, used_at) VALUES "
        "(:token_hash, :account, :created_at, :used_at)",
        row.token_hash, row.account, row.created_at, row.used_at));
}

Result<std::optional<StaffSessionFound>> find_staff_session(Connection& connection,
                                                            std::string_view token_hash) {
    auto found =
        connection.select_one<std::string, Timestamp, Timestamp, std::string, std::string, bool>(
            "SELECT staff.account, staff_sessions.created_at, used_at, role, pile, "
            "password_is_one_time FROM staff_sessions "
            "JOIN staff ON staff.account = staff_sessions.account "
            "WHERE token_hash = :token_hash",
            token_hash);
    if (!found) return found.error();
    if (!*found) return std::optional<StaffSessionFound>{};
    auto& [account, created_at, used_at, role, pile, is_one_time] = **found;
    const auto known_role = api::staff_role_named(role);
    if (!known_role) return Error{ErrorCode::storage_failed};
    return std::optional(
        StaffSessionFound{{std::string(token_hash), std::move(account), created_at, used_at},
                          *known_role,
                          std::move(pile),
                          is_one_time});
}

Outcome touch_staff_session(Connection& connection, std::string_view token_hash, Timestamp now) {
    return done_or_error(
        connection.execute("UPDATE staff_sessions SET used_at = :now WHERE token_hash = "
                           ":token_hash AND used_at < :now",
                           now, token_hash));
}

Outcome remove_staff_session(Connection& connection, std::string_view token_hash) {
    return done_or_error(connection.execute(
        "DELETE FROM staff_sessions WHERE token_hash = :token_hash", token_hash));
}

Outcome remove_staff_sessions(Connection& connection, const std::string& account) {
    return done_or_error(
        connection.execute("DELETE FROM staff_sessions WHERE account = :account", account));
}

Outcome remove_old_staff_sessions(Connection& connection, Timestamp created, Timestamp used) {
    return done_or_error(connection.execute(
        "DELETE FROM staff_sessions WHERE created_at <= :created OR used_at <= :used", created,
        used));
}

}  // namespace tiemchung::storage
