#include "server/storage/population.h"

#include <tuple>

#include "core/identity/date_input.h"
#include "server/storage/connection.h"

namespace tiemchung::storage {

Result<std::vector<PopulationRow>> population_of(Connection& connection,
                                                 const std::vector<std::string>& citizens) {
    const std::vector<std::tuple<std::string>> keys(citizens.begin(), citizens.end());
    auto found = connection.select_for_all<std::string, std::string, std::string, std::string>(
        "citizen", keys,
        "SELECT population.citizen, name, birth_date, sex FROM given "
        "JOIN population ON population.citizen = given.citizen");
    if (!found) return found.error();
    std::vector<PopulationRow> rows;
    rows.reserve(found->size());
    for (auto& [citizen, name, birth_date, sex] : *found) {
        const auto date = parse_partial_date(birth_date);
        const auto known_sex = identity::sex_named(sex);
        if (!date || !known_sex) return Error{ErrorCode::storage_failed};
        rows.push_back({std::move(citizen), std::move(name), *date, *known_sex});
    }
    return rows;
}

Outcome put_population(Connection& connection, const std::vector<PopulationRow>& rows) {
    std::vector<std::tuple<std::string, std::string, std::string, std::string>> given;
    given.reserve(rows.size());
    for (const PopulationRow& row : rows) {
        given.emplace_back(row.citizen, row.name, identity::to_iso(row.birth_date),
                           std::string(identity::name_of(row.sex)));
    }
    const auto changed =
        connection.execute_for_all("citizen, name, birth_date, sex", given,
                                   "INSERT INTO population (citizen, name, birth_date, sex) "
                                   "SELECT citizen, name, birth_date, sex FROM given WHERE true "
                                   "ON CONFLICT (citizen) DO UPDATE SET name = excluded.name, "
                                   "birth_date = excluded.birth_date, sex = excluded.sex");
    if (!changed) return changed.error();
    return Done{};
}

Result<bool> population_is_empty(Connection& connection) {
    const auto someone =
        connection.select_one<std::string>("SELECT citizen FROM population LIMIT 1");
    if (!someone) return someone.error();
    return !someone->has_value();
}

}  // namespace tiemchung::storage
