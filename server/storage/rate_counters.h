#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"

namespace tiemchung::storage {

class Connection;

/// When the counted thing happened, newest last. Makes the counter if it is new, and holds it
/// against all others until the transaction ends: what is decided by these times stays true.
Result<std::vector<Timestamp>> hold_counter(Connection& connection, std::string_view counter,
                                            Timestamp now);

/// Keeps the times (few: they are one column) of a counter that is held.
Outcome store_times(Connection& connection, std::string_view counter,
                    const std::vector<Timestamp>& times, Timestamp forget_at);

/// Adds to a plain total, 0 at first; the total with it.
Result<std::int64_t> add_to_total(Connection& connection, std::string_view counter,
                                  std::int64_t amount, Timestamp forget_at);

/// The total as it is, without holding it.
Result<std::int64_t> read_total(Connection& connection, std::string_view counter);

Outcome remove_old_counters(Connection& connection, Timestamp now);

}  // namespace tiemchung::storage
