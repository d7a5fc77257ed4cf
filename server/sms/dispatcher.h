#pragma once

#include <cstdint>
#include <memory>

#include "core/base/date.h"
#include "core/base/result.h"
#include "server/sms/gateway.h"
#include "server/storage/database.h"
#include "server/storage/vault.h"

namespace tiemchung::sms {

inline constexpr int most_attempts = 8;

/// The name of the counter of all messages sent in the hour of `now`, and the hour's last second.
struct BudgetHour {
    std::string counter;
    Timestamp ends_at;
};
[[nodiscard]] BudgetHour budget_hour(Timestamp now);

/// Whether this hour's messages are used up. For refusing before more are promised.
Result<bool> is_budget_spent(storage::Connection& connection, std::int64_t budget, Timestamp now);

/// What became of the messages of one round.
struct Round {
    int sent = 0;
    int postponed = 0;
    int given_up = 0;  ///< too old, or refused too often
};

/// Carries messages from the outbox to the gateway. Several servers may dispatch from one outbox:
/// a message is claimed by one, and is due again only when that one had time enough and more.
/// Without a gateway nothing is claimed.
class Dispatcher {
  public:
    Dispatcher(std::shared_ptr<storage::Database> database,
               std::shared_ptr<const storage::Vault> vault, std::shared_ptr<Gateway> gateway,
               std::int64_t budget_an_hour);

    /// Claims a few messages that are due and offers each once. Fails with storage.failed.
    Result<Round> dispatch(Timestamp now);

  private:
    std::shared_ptr<storage::Database> database_;
    std::shared_ptr<const storage::Vault> vault_;
    std::shared_ptr<Gateway> gateway_;
    std::int64_t budget_an_hour_;
};

}  // namespace tiemchung::sms
