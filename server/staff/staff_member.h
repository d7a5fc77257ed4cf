#pragma once

#include <string>
#include <string_view>

#include "core/api/staff_messages.h"
#include "core/base/date.h"
#include "core/base/result.h"
#include "server/storage/vault.h"

namespace tiemchung::storage {
class Connection;
}

namespace tiemchung::staff {

/// Who works, as the session says.
struct StaffMember {
    std::string account;
    api::StaffRole role{};
    std::string pile;   ///< as report::pile_of: whose reports are theirs; empty: none
    std::string place;  ///< the name of that pile's site or level
    bool must_change_password = false;
    Timestamp session_ends_at;
};

/// What the citizen is told of who acted: the place for reviewers, the account for operators.
[[nodiscard]] std::string shown_name(const StaffMember& member);

/// Fails with session.ended.
Result<StaffMember> member_of_session(storage::Connection& connection, const storage::Vault& vault,
                                      std::string_view token, Timestamp now);

}  // namespace tiemchung::staff
