#include "server/storage/mismatches.h"

#include "server/storage/connection.h"

namespace tiemchung::storage {

Result<std::vector<MismatchRow>> mismatches(Connection& connection, const MismatchPlace& after,
                                            int limit) {
    auto found = connection.select<std::string, std::string, std::string, std::string, std::string,
                                   std::string, std::optional<std::string>,
                                   std::optional<std::string>, std::string>(
        "SELECT province, district, commune, citizen, name, birth_date, id_kind, id_sealed, "
        "match_state FROM citizens WHERE match_state IN ('id_missing', 'id_format', 'mismatch') "
        "AND (province, district, commune, citizen) > (:province, :district, :commune, :citizen) "
        "ORDER BY province, district, commune, citizen LIMIT :most",
        after.province, after.district, after.commune, after.citizen, limit);
    if (!found) return found.error();
    std::vector<MismatchRow> rows;
    rows.reserve(found->size());
    for (auto& [province, district, commune, citizen, name, birth_date, id_kind, id_sealed,
                match_state] : *found) {
        const auto born = parse_partial_date(birth_date);
        const auto state = issuance::match_state_named(match_state);
        const auto kind = id_kind ? identity::id_kind_named(*id_kind) : std::nullopt;
        if (!born || !state) return Error{ErrorCode::storage_failed};
        rows.push_back(
            {{std::move(province), std::move(district), std::move(commune), std::move(citizen)},
             std::move(name),
             *born,
             kind,
             std::move(id_sealed),
             *state});
    }
    return rows;
}

}  // namespace tiemchung::storage
