#include "server/storage/leases.h"

#include "server/storage/connection.h"

namespace tiemchung::storage {

Result<bool> take_lease(Connection& connection, const Lease& lease, Timestamp now,
                        Timestamp until) {
    const auto taken = connection.execute(
        "INSERT INTO leases (name, holder, until) VALUES (:name, :holder, :until) "
        "ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until "
        "WHERE leases.holder = excluded.holder OR leases.until <= :now",
        lease.job, lease.holder, until, now);
    if (!taken) return taken.error();
    return *taken > 0;
}

Result<std::optional<std::string>> lease_holder(Connection& connection, std::string_view job) {
    auto row =
        connection.select_one<std::string>("SELECT holder FROM leases WHERE name = :name", job);
    if (!row) return row.error();
    if (!*row) return std::optional<std::string>{};
    return std::optional{std::get<0>(**std::move(row))};
}

Outcome release_lease(Connection& connection, const Lease& lease) {
    const auto done = connection.execute(
        "DELETE FROM leases WHERE name = :name AND holder = :holder", lease.job, lease.holder);
    if (!done) return done.error();
    return Done{};
}

}  // namespace tiemchung::storage
