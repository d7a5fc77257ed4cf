#pragma once

#include <optional>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"
#include "server/security/rate_limit.h"
#include "server/security/refusal.h"

namespace tiemchung::staff {

/// What wrong passwords and codes count against: the account, whether there is one of that name or
/// not, and the network range that they come from.
class SignInCounters {
  public:
    /// `client_address` empty: the account alone.
    SignInCounters(const storage::Vault& vault, std::string_view account,
                   std::string_view client_address);

    /// staff.locked or limit.reached, with the seconds to wait.
    Result<std::optional<security::Refusal>> refusal(storage::Connection& connection,
                                                     Timestamp now) const;

    /// Counts a failure; the refusal that it brings, `wrong` or staff.locked.
    Result<security::Refusal> fail(storage::Connection& connection, ErrorCode wrong,
                                   Timestamp now) const;

    /// What went wrong before no longer counts against the account.
    Outcome forgive(storage::Connection& connection, Timestamp now) const;

  private:
    security::RateCounter failures_;
    security::RateCounter lock_;
    std::optional<security::RateCounter> range_;
};

}  // namespace tiemchung::staff
