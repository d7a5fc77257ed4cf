#include "server/storage/staff.h"

#include "server/storage/connection.h"

namespace tiemchung::storage {

Result<bool> add_staff(Connection& connection, const StaffRow& row) {
    const auto added = connection.execute(
        "INSERT INTO staff (account, role, pile, password_hash, password_is_one_time, totp_sealed, "
        "created_at, totp_step) VALUES (:account, :role, :pile, :password_hash, :one_time, "
        ":totp_sealed, :created_at, :totp_step) ON CONFLICT (account) DO NOTHING",
        row.account, api::name_of(row.role), row.pile, row.password_hash, row.password_is_one_time,
        row.totp_sealed, row.created_at, row.totp_step);
    if (!added) return added.error();
    return *added > 0;
}

Result<std::optional<StaffRow>> staff_of(Connection& connection, const std::string& account) {
    auto found = connection.select_one<std::string, std::string, std::string, bool, std::string,
                                       Timestamp, std::int64_t>(
        "SELECT role, pile, password_hash, password_is_one_time, totp_sealed, created_at, "
        "totp_step FROM staff WHERE account = :account",
        account);
    if (!found) return found.error();
    if (!*found) return std::optional<StaffRow>{};
    auto& [role, pile, password_hash, is_one_time, totp_sealed, created_at, totp_step] = **found;
    const auto known_role = api::staff_role_named(role);
    if (!known_role) return Error{ErrorCode::storage_failed};
    return std::optional(StaffRow{account, *known_role, std::move(pile), std::move(password_hash),
                                  is_one_time, std::move(totp_sealed), created_at, totp_step});
}

Result<bool> take_totp_step(Connection& connection, const std::string& account, std::int64_t step) {
    const auto taken = connection.execute(
        "UPDATE staff SET totp_step = :step WHERE account = :account AND totp_step < :step", step,
        account);
    if (!taken) return taken.error();
    return *taken > 0;
}

Result<bool> replace_secrets(Connection& connection, const StaffRow& row) {
    const auto replaced = connection.execute(
        "UPDATE staff SET password_hash = :password_hash, password_is_one_time = 1, "
        "totp_sealed = :totp_sealed, totp_step = 0 WHERE account = :account",
        row.password_hash, row.totp_sealed, row.account);
    if (!replaced) return replaced.error();
    return *replaced > 0;
}

Result<bool> remove_staff(Connection& connection, const std::string& account) {
    const auto removed = connection.execute("DELETE FROM staff WHERE account = :account", account);
    if (!removed) return removed.error();
    return *removed > 0;
}

Outcome set_password(Connection& connection, const std::string& account, const std::string& hash) {
    const auto done = connection.execute(
        "UPDATE staff SET password_hash = :hash, password_is_one_time = 0 WHERE account = :account",
        hash, account);
    if (!done) return done.error();
    return Done{};
}

}  // namespace tiemchung::storage
