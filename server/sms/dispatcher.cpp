#include "server/sms/dispatcher.h"

#include <algorithm>
#include <vector>

#include "server/sms/outbox.h"
#include "server/storage/rate_counters.h"
#include "server/storage/sms_outbox.h"

namespace tiemchung::sms {
namespace {

using storage::Connection;
using storage::OutboxRow;
using storage::OutboxState;

constexpr int claimed_at_once = 10;
/// Twice what the gateway may take for all of them: no other server finds them due before.
constexpr int claim_seconds = 2 * claimed_at_once * gateway_patience_seconds;

/// 5, 10, 20 … seconds, at most 5 minutes.
int pause_after(int attempts) {
    constexpr int first = 5;
    constexpr int most = 300;
    constexpr int doublings = 6;
    return std::min(most, first << std::min(attempts - 1, doublings));
}

}  // namespace

BudgetHour budget_hour(Timestamp now) {
    constexpr std::int64_t hour = 3'600;
    const std::int64_t number = now.seconds / hour;
    return {"sms-of-hour-" + std::to_string(number), Timestamp{(number + 1) * hour}};
}

Result<bool> is_budget_spent(Connection& connection, std::int64_t budget, Timestamp now) {
    const auto total = storage::read_total(connection, budget_hour(now).counter);
    if (!total) return total.error();
    return *total >= budget;
}

Dispatcher::Dispatcher(std::shared_ptr<storage::Database> database,
                       std::shared_ptr<const storage::Vault> vault,
                       std::shared_ptr<Gateway> gateway, std::int64_t budget_an_hour)
    : database_(std::move(database)),
      vault_(std::move(vault)),
      gateway_(std::move(gateway)),
      budget_an_hour_(budget_an_hour) {}

Result<Round> Dispatcher::dispatch(Timestamp now) {
    Round round;
    if (!gateway_) return round;
    const BudgetHour hour = budget_hour(now);
    const auto claimed =
        database_->write([&](Connection& connection) -> Result<std::vector<OutboxRow>> {
            const auto total = storage::add_to_total(connection, hour.counter, 0, hour.ends_at);
            if (!total) return total.error();
            const auto most =
                std::clamp<std::int64_t>(budget_an_hour_ - *total, 0, claimed_at_once);
            if (most == 0) return std::vector<OutboxRow>{};
            auto rows = storage::claim_messages(connection, static_cast<int>(most), now,
                                                Timestamp{now.seconds + claim_seconds});
            if (!rows) return rows;
            const auto firsts = std::count_if(
                rows->begin(), rows->end(), [](const OutboxRow& row) { return row.attempts == 1; });
            const auto counted =
                storage::add_to_total(connection, hour.counter, firsts, hour.ends_at);
            if (!counted) return counted.error();
            return rows;
        });
    if (!claimed) return claimed.error();
    bool reachable = true;
    for (const OutboxRow& row : *claimed) {
        const auto message = message_in(*vault_, row);
        const bool too_late = !message || row.expires_at <= now;
        bool sent = false;
        if (!too_late && reachable) {
            const Outcome taken = gateway_->send(*message);
            sent = taken.ok();
            // The others need not wait in vain, one after the other.
            reachable = sent || taken.error().code != ErrorCode::network_unreachable;
        }
        const bool again = !sent && !too_late && row.attempts < most_attempts;
        const Outcome kept = database_->write([&](Connection& connection) {
            if (again) {
                return storage::postpone_message(
                    connection, row, Timestamp{now.seconds + pause_after(row.attempts)});
            }
            return storage::finish_message(connection, row,
                                           sent ? OutboxState::sent : OutboxState::given_up);
        });
        if (!kept) return kept.error();
        ++(sent ? round.sent : again ? round.postponed : round.given_up);
    }
    return round;
}

}  // namespace tiemchung::sms
