#pragma once

#include <string_view>

#include "server/security/rate_limit.h"

namespace tiemchung::security {

/// Who asks: as far as limits can tell one from another.
struct Visitor {
    std::string_view address;
    std::string_view device;  ///< the browser's name (security/device.h) as it says, or ""
};

/// How often visitors may do something within ten minutes: one browser in one network range, and
/// all browsers of that range together that have no name, `most` times; the named ones of a range
/// 20 times as often.
struct VisitorLimit {
    std::string_view name;        ///< tells counters apart; a literal
    std::string_view range_name;  ///< likewise
    int most = 1;
};

inline constexpr int visitor_window_seconds = 600;

/// A limit on a network range.
[[nodiscard]] RateCounter range_counter(const storage::Vault& vault, std::string_view name,
                                        int most, std::string_view client_address);

/// The limits on one visitor. Browsers without a name share one counter: who throws the name away
/// wins nothing.
class VisitorCounters {
  public:
    VisitorCounters(const storage::Vault& vault, VisitorLimit limit, const Visitor& visitor);

    /// As RateCounter's.
    Result<int> seconds_to_wait(storage::Connection& connection, Timestamp now) const;
    Outcome count(storage::Connection& connection, Timestamp now) const;

  private:
    RateCounter range_;
    RateCounter device_;
};

}  // namespace tiemchung::security
