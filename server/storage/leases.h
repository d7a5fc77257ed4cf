#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"

namespace tiemchung::storage {

class Connection;

/// A job that one process at a time may run, whichever server it is on.
struct Lease {
    std::string_view job;
    std::string_view holder;  ///< names the process, for example 128 random bits in base64url
};

/// Takes the lease, or keeps it if it is the holder's already, until `until`; false where somebody
/// else has it. One that ran out because its holder died is anybody's. Jobs that come late to
/// renew theirs are still safe: what they write is keyed so that nothing is done twice.
Result<bool> take_lease(Connection& connection, const Lease& lease, Timestamp now, Timestamp until);

/// Who has the job now, or had it last without giving it back.
Result<std::optional<std::string>> lease_holder(Connection& connection, std::string_view job);

/// Gives the lease back, if it is still the holder's.
Outcome release_lease(Connection& connection, const Lease& lease);

}  // namespace tiemchung::storage
