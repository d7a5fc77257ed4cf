#include "server/storage/revocations.h"

#include <tuple>

#include "server/storage/connection.h"

namespace tiemchung::storage {

Outcome mark_for_revocation(Connection& connection, const std::vector<RevocationRow>& rows,
                            Timestamp now) {
    std::vector<std::tuple<std::string, int, int, std::string, Timestamp, Timestamp>> given;
    given.reserve(rows.size());
    for (const RevocationRow& row : rows) {
        given.emplace_back(row.citizen, row.number, row.generation, row.hash, row.expires_at, now);
    }
    const auto marked = connection.execute_for_all(
        "citizen, number, generation, hash, expires_at, corrected_at", given,
        "INSERT INTO revocations (citizen, number, generation, hash, expires_at, corrected_at) "
        "SELECT citizen, number, generation, hash, expires_at, corrected_at FROM given WHERE true "
        "ON CONFLICT (citizen, number, generation) DO NOTHING");
    if (!marked) return marked.error();
    return Done{};
}

Result<std::int64_t> revoke_replaced(Connection& connection, const std::string& citizen,
                                     Timestamp now) {
    return connection.execute(
        "UPDATE revocations SET revoked_at = :now WHERE citizen = :citizen "
        "AND revoked_at IS NULL AND EXISTS (SELECT 1 FROM doses "
        "WHERE doses.citizen = revocations.citizen AND doses.number = revocations.number "
        "AND doses.generation > revocations.generation)",
        now, citizen);
}

Result<std::vector<std::string>> revoked_hashes(Connection& connection, Timestamp now) {
    auto found = connection.select<std::string>(
        "SELECT hash FROM revocations WHERE revoked_at IS NOT NULL AND expires_at > :now "
        "ORDER BY hash",
        now);
    if (!found) return found.error();
    std::vector<std::string> hashes;
    hashes.reserve(found->size());
    for (auto& [hash] : *found)
        hashes.push_back(std::move(hash));
    return hashes;
}

}  // namespace tiemchung::storage
