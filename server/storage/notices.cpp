#include "server/storage/notices.h"

#include "server/storage/connection.h"

namespace tiemchung::storage {

Outcome put_notice(Connection& connection, const std::string& citizen, int dose_number,
                   Timestamp now) {
    const auto put = connection.execute(
        "INSERT INTO notices (citizen, number, asked_at) VALUES (:citizen, :number, :asked_at) "
        "ON CONFLICT (citizen, number) DO NOTHING",
        citizen, dose_number, now);
    if (!put) return put.error();
    return Done{};
}

Result<std::vector<int>> notices_of(Connection& connection, const std::string& citizen) {
    const auto found = connection.select<int>(
        "SELECT number FROM notices WHERE citizen = :citizen ORDER BY number", citizen);
    if (!found) return found.error();
    std::vector<int> numbers;
    for (const auto& [number] : *found)
        numbers.push_back(number);
    return numbers;
}

Result<bool> take_notice(Connection& connection, const std::string& citizen, int dose_number) {
    const auto taken = connection.execute(
        "DELETE FROM notices WHERE citizen = :citizen AND number = :number", citizen, dose_number);
    if (!taken) return taken.error();
    return *taken > 0;
}

Result<std::vector<DosePlace>> take_notices(Connection& connection,
                                            const std::vector<DosePlace>& places) {
    std::vector<std::tuple<std::string, int>> given;
    given.reserve(places.size());
    for (const DosePlace& place : places)
        given.emplace_back(place.citizen, place.number);
    const auto taken = connection.select_for_all<std::string, int>(
        "citizen, number", given,
        "DELETE FROM notices WHERE (citizen, number) IN (SELECT citizen, number FROM given) "
        "RETURNING citizen, number");
    if (!taken) return taken.error();
    std::vector<DosePlace> doses;
    for (const auto& [citizen, number] : *taken)
        doses.push_back({citizen, number});
    return doses;
}

Outcome move_notices(Connection& connection, const std::string& from, const std::string& to) {
    const auto copied = connection.execute(
        "INSERT INTO notices (citizen, number, asked_at) SELECT :to_citizen, number, asked_at "
        "FROM notices WHERE citizen = :from_citizen ON CONFLICT (citizen, number) DO NOTHING",
        to, from);
    if (!copied) return copied.error();
    const auto removed = connection.execute("DELETE FROM notices WHERE citizen = :citizen", from);
    if (!removed) return removed.error();
    return Done{};
}

}  // namespace tiemchung::storage
