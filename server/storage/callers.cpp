#include "server/storage/callers.h"

#include "core/identity/date_input.h"
#include "server/storage/connection.h"

namespace tiemchung::storage {

Result<std::vector<CallerCandidate>> citizens_born(Connection& connection, PartialDate birth_date,
                                                   std::string_view after, int limit) {
    auto found = connection.select<std::string, std::string, std::optional<std::string>>(
        "SELECT citizen, name, id_sealed FROM citizens WHERE birth_date = :birth_date "
        "AND citizen > :after ORDER BY citizen LIMIT :limit",
        identity::to_iso(birth_date), after, limit);
    if (!found) return found.error();
    std::vector<CallerCandidate> candidates;
    candidates.reserve(found->size());
    for (auto& [citizen, name, id_sealed] : *found) {
        candidates.push_back({std::move(citizen), std::move(name), std::move(id_sealed)});
    }
    return candidates;
}

}  // namespace tiemchung::storage
