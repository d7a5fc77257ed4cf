#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"

namespace tiemchung::storage {

class Connection;

/// What somebody who works with the register may do.
enum class StaffRole : std::uint8_t {
    hotline,     ///< fills forms in for callers
    reviewer,    ///< decides reports of one site
    supervisor,  ///< sees counts and samples
    admin,
};

/// `operator`, `reviewer`, …: the spelling of arguments and the database.
[[nodiscard]] std::string_view name_of(StaffRole role);
[[nodiscard]] std::optional<StaffRole> staff_role_named(std::string_view name);

struct StaffRow {
    std::string account;
    StaffRole role{};
    std::string site;  ///< code; empty for those who belong to none
    std::string password_hash;
    bool password_is_one_time = true;
    std::string totp_sealed;  ///< the secret, sealed as Secret::totp and bound to `account`
    Timestamp created_at;
};

/// Enters an account; whether there was none of that name.
Result<bool> add_staff(Connection& connection, const StaffRow& row);

[[nodiscard]] Result<std::optional<StaffRow>> staff_of(Connection& connection,
                                                       const std::string& account);

}  // namespace tiemchung::storage
