#include "server/staff/sign_in_counters.h"

#include "server/security/network_range.h"
#include "server/staff/desk.h"

namespace tiemchung::staff {
namespace {

using security::RateLimit;
using security::Refusal;
using storage::Connection;
using storage::Secret;

constexpr RateLimit account_failures{"staff-failures", most_failures, lock_seconds};
constexpr RateLimit account_lock{"staff-lock", 1, lock_seconds};
// A hotline's whole shift sits behind one address: this is for those who try one password on many
// accounts.
constexpr RateLimit range_failures{"staff-range-failures", 60, 600};

}  // namespace

SignInCounters::SignInCounters(const storage::Vault& vault, std::string_view account,
                               std::string_view client_address)
    : failures_(vault, account_failures, Secret::staff_session, account),
      lock_(vault, account_lock, Secret::staff_session, account) {
    if (client_address.empty()) return;
    range_.emplace(vault, range_failures, Secret::network_address,
                   security::network_range_of(client_address));
}

Result<std::optional<Refusal>> SignInCounters::refusal(Connection& connection,
                                                       Timestamp now) const {
    const auto locked = lock_.seconds_to_wait(connection, now);
    if (!locked) return locked.error();
    if (*locked > 0) return std::optional(Refusal{ErrorCode::staff_locked, *locked, {}});
    if (!range_) return std::optional<Refusal>{};
    const auto wait = range_->seconds_to_wait(connection, now);
    if (!wait) return wait.error();
    if (*wait > 0) return std::optional(Refusal{ErrorCode::limit_reached, *wait, {}});
    return std::optional<Refusal>{};
}

Result<Refusal> SignInCounters::fail(Connection& connection, ErrorCode wrong, Timestamp now) const {
    if (range_) {
        const Outcome counted = range_->count(connection, now);
        if (!counted) return counted.error();
    }
    const Outcome counted = failures_.count(connection, now);
    if (!counted) return counted.error();
    const auto wait = failures_.seconds_to_wait(connection, now);
    if (!wait) return wait.error();
    if (*wait == 0) return Refusal{wrong};
    const Outcome locked = lock_.count(connection, now);
    if (!locked) return locked.error();
    const Outcome begun_anew = failures_.forget(connection, now);
    if (!begun_anew) return begun_anew.error();
    return Refusal{ErrorCode::staff_locked, lock_seconds, {}};
}

Outcome SignInCounters::forgive(Connection& connection, Timestamp now) const {
    return failures_.forget(connection, now);
}

}  // namespace tiemchung::staff
