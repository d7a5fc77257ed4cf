#pragma once

#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"
#include "server/storage/vault.h"

namespace tiemchung::storage {
class Connection;
}

namespace tiemchung::security {

/// At most `most` within any `seconds`.
struct RateLimit {
    std::string_view name;  ///< tells counters apart; a literal
    int most = 1;           ///< few: each is kept with its time
    int seconds = 0;
};

/// One limit on one subject. The counter is in the database, so all servers count together, under a
/// keyed hash, so it does not tell whom it counts.
class RateCounter {
  public:
    RateCounter(const storage::Vault& vault, RateLimit limit, storage::Secret kind,
                std::string_view subject);

    /// Seconds until the next one is allowed; 0: now. Until the transaction ends nobody else can
    /// count, so what it answers stays true. Fails with storage.failed.
    Result<int> seconds_to_wait(storage::Connection& connection, Timestamp now) const;

    /// Counts one.
    Outcome count(storage::Connection& connection, Timestamp now) const;

    /// Both: counts one where it is allowed.
    Result<int> count_if_allowed(storage::Connection& connection, Timestamp now) const;

    /// What was counted no longer counts.
    Outcome forget(storage::Connection& connection, Timestamp now) const;

  private:
    RateLimit limit_;
    std::string counter_;
};

}  // namespace tiemchung::security
