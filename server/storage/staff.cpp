#include "server/storage/staff.h"

#include <array>

#include "server/storage/connection.h"

namespace tiemchung::storage {
namespace {

constexpr std::array<std::string_view, 4> role_names{"operator", "reviewer", "supervisor", "admin"};

}  // namespace

std::string_view name_of(StaffRole role) {
    return role_names[static_cast<std::size_t>(role)];
}

std::optional<StaffRole> staff_role_named(std::string_view name) {
    for (std::size_t i = 0; i < role_names.size(); ++i) {
        if (role_names[i] == name) return static_cast<StaffRole>(i);
    }
    return std::nullopt;
}

Result<bool> add_staff(Connection& connection, const StaffRow& row) {
    const auto added = connection.execute(
        "INSERT INTO staff (account, role, site, password_hash, password_is_one_time, totp_sealed, "
        "created_at) VALUES (:account, :role, :site, :password_hash, :one_time, :totp_sealed, "
        ":created_at) ON CONFLICT (account) DO NOTHING",
        row.account, name_of(row.role), row.site, row.password_hash, row.password_is_one_time,
        row.totp_sealed, row.created_at);
    if (!added) return added.error();
    return *added > 0;
}

Result<std::optional<StaffRow>> staff_of(Connection& connection, const std::string& account) {
    auto found =
        connection.select_one<std::string, std::string, std::string, bool, std::string, Timestamp>(
            "SELECT role, site, password_hash, password_is_one_time, totp_sealed, created_at "
            "FROM staff WHERE account = :account",
            account);
    if (!found) return found.error();
    if (!*found) return std::optional<StaffRow>{};
    auto& [role, site, password_hash, is_one_time, totp_sealed, created_at] = **found;
    const auto known_role = staff_role_named(role);
    if (!known_role) return Error{ErrorCode::storage_failed};
    return std::optional(StaffRow{account, *known_role, std::move(site), std::move(password_hash),
                                  is_one_time, std::move(totp_sealed), created_at});
}

}  // namespace tiemchung::storage
