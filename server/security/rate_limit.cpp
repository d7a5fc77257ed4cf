#include "server/security/rate_limit.h"

#include <vector>

#include "core/base/bytes.h"
#include "server/storage/rate_counters.h"

namespace tiemchung::security {
namespace {

/// Only the times that still count, oldest first.
std::vector<Timestamp> recent(const std::vector<Timestamp>& times, const RateLimit& limit,
                              Timestamp now) {
    std::vector<Timestamp> kept;
    for (const Timestamp time : times) {
        if (now.seconds - time.seconds < limit.seconds) kept.push_back(time);
    }
    return kept;
}

int wait_of(const std::vector<Timestamp>& times, const RateLimit& limit, Timestamp now) {
    const auto most = static_cast<std::size_t>(limit.most);
    if (times.size() < most) return 0;
    const Timestamp leaves_first = times[times.size() - most];
    return static_cast<int>(leaves_first.seconds + limit.seconds - now.seconds);
}

}  // namespace

RateCounter::RateCounter(const storage::Vault& vault, RateLimit limit, storage::Secret kind,
                         std::string_view subject)
    : limit_(limit),
      counter_(
          to_base64url(vault.hash(kind, std::string{limit.name}.append("|").append(subject)))) {}

Result<int> RateCounter::seconds_to_wait(storage::Connection& connection, Timestamp now) const {
    const auto times = storage::hold_counter(connection, counter_, now);
    if (!times) return times.error();
    return wait_of(recent(*times, limit_, now), limit_, now);
}

Outcome RateCounter::count(storage::Connection& connection, Timestamp now) const {
    const auto times = storage::hold_counter(connection, counter_, now);
    if (!times) return times.error();
    std::vector<Timestamp> kept = recent(*times, limit_, now);
    kept.push_back(now);
    return storage::store_times(connection, counter_, kept,
                                Timestamp{now.seconds + limit_.seconds});
}

Outcome RateCounter::forget(storage::Connection& connection, Timestamp now) const {
    const auto held = storage::hold_counter(connection, counter_, now);
    if (!held) return held.error();
    return storage::store_times(connection, counter_, {}, now);
}

Result<int> RateCounter::count_if_allowed(storage::Connection& connection, Timestamp now) const {
    const auto wait = seconds_to_wait(connection, now);
    if (!wait || *wait > 0) return wait;
    const Outcome counted = count(connection, now);
    if (!counted) return counted.error();
    return 0;
}

}  // namespace tiemchung::security
