#include "server/storage/rate_counters.h"

#include <charconv>

#include "server/storage/connection.h"

namespace tiemchung::storage {
namespace {

Result<std::vector<Timestamp>> parse_times(std::string_view text) {
    std::vector<Timestamp> times;
    const char* place = text.data();
    const char* const end = place + text.size();
    while (place != end) {
        Timestamp time;
        const auto [stop, error] = std::from_chars(place, end, time.seconds);
        if (error != std::errc{}) return Error{ErrorCode::storage_failed};
        times.push_back(time);
        place = stop == end ? end : stop + 1;
    }
    return times;
}

}  // namespace

Result<std::vector<Timestamp>> hold_counter(Connection& connection, std::string_view counter,
                                            Timestamp now) {
    // The update that changes nothing takes the row's lock, in both databases.
    const auto found = connection.select_one<std::string>(
        "INSERT INTO rate_counters (counter, times, total, forget_at) "
        "VALUES (:counter, '', 0, :now) ON CONFLICT (counter) "
        "DO UPDATE SET forget_at = rate_counters.forget_at RETURNING times",
        counter, now);
    if (!found) return found.error();
    if (!*found) return Error{ErrorCode::storage_failed};
    return parse_times(std::get<0>(**found));
}

Outcome store_times(Connection& connection, std::string_view counter,
                    const std::vector<Timestamp>& times, Timestamp forget_at) {
    std::string text;
    for (const Timestamp time : times) {
        if (!text.empty()) text += ' ';
        text += std::to_string(time.seconds);
    }
    const auto done = connection.execute(
        "UPDATE rate_counters SET times = :times, forget_at = :forget_at WHERE counter = :counter",
        text, forget_at, counter);
    if (!done) return done.error();
    return Done{};
}

Result<std::int64_t> add_to_total(Connection& connection, std::string_view counter,
                                  std::int64_t amount, Timestamp forget_at) {
    const auto found = connection.select_one<std::int64_t>(
        "INSERT INTO rate_counters (counter, times, total, forget_at) "
        "VALUES (:counter, '', :amount, :forget_at) ON CONFLICT (counter) "
        "DO UPDATE SET total = rate_counters.total + excluded.total RETURNING total",
        counter, amount, forget_at);
    if (!found) return found.error();
    if (!*found) return Error{ErrorCode::storage_failed};
    return std::get<0>(**found);
}

Result<std::int64_t> read_total(Connection& connection, std::string_view counter) {
    const auto found = connection.select_one<std::int64_t>(
        "SELECT total FROM rate_counters WHERE counter = :counter", counter);
    if (!found) return found.error();
    return *found ? std::get<0>(**found) : 0;
}

Outcome remove_old_counters(Connection& connection, Timestamp now) {
    const auto done = connection.execute("DELETE FROM rate_counters WHERE forget_at <= :now", now);
    if (!done) return done.error();
    return Done{};
}

}  // namespace tiemchung::storage
