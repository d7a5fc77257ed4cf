#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"

namespace tiemchung::storage {

class Connection;

/// A caller's wish for another phone number in the register, until their site has seen a paper.
struct PhoneChangeRow {
    std::string wish;
    std::string citizen;
    std::string pile;          ///< whose reviewers may confirm it
    std::string phone_sealed;  ///< sealed as Secret::phone and bound to `wish`; base64url
    std::string account;       ///< of the operator who took it down
    std::string call;
    Timestamp asked_at;
};

/// Takes down a wish in the place of the citizen's earlier ones.
Outcome add_phone_change(Connection& connection, const PhoneChangeRow& row);

/// Wishes of a pile that nobody has confirmed, the oldest first.
[[nodiscard]] Result<std::vector<PhoneChangeRow>> phone_changes_in(Connection& connection,
                                                                   const std::string& pile,
                                                                   int limit);

/// The wish, if it lies in that pile and nobody was faster; it is then confirmed.
Result<std::optional<PhoneChangeRow>> confirm_phone_change(Connection& connection,
                                                           const std::string& wish,
                                                           const std::string& pile,
                                                           const std::string& account,
                                                           Timestamp now);

/// Forgets wishes that were asked for before `asked`, confirmed or not.
Outcome forget_phone_changes(Connection& connection, Timestamp asked);

/// The phone in the register; both as CitizenRow's.
Outcome set_citizen_phone(Connection& connection, const std::string& citizen,
                          const std::string& phone_hash, const std::string& phone_sealed);

}  // namespace tiemchung::storage
