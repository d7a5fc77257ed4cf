#include "server/storage/statistics.h"

#include "server/storage/connection.h"

namespace tiemchung::storage {
namespace {

constexpr Error corrupt_count{ErrorCode::storage_failed};

}  // namespace

Result<std::vector<CitizenCount>> count_citizens(Connection& connection) {
    auto found = connection.select<std::string, std::string, std::int64_t>(
        "SELECT province, match_state, count(*) FROM citizens GROUP BY province, match_state");
    if (!found) return found.error();
    std::vector<CitizenCount> counts;
    for (auto& [province, match_state, citizens] : *found) {
        const auto state = issuance::match_state_named(match_state);
        if (!state) return corrupt_count;
        counts.push_back({std::move(province), *state, citizens});
    }
    return counts;
}

Result<std::vector<DoseCount>> count_doses(Connection& connection) {
    auto found =
        connection.select<std::string, std::string, std::int64_t, std::int64_t, std::int64_t>(
            "SELECT province, match_state, is_signed, is_issued, count(*) FROM (SELECT "
            "citizens.province, citizens.match_state, "
            "CASE WHEN doses.signed_at IS NULL THEN 0 ELSE 1 END AS is_signed, "
            "CASE WHEN doses.generation = 0 THEN 0 ELSE 1 END AS is_issued "
            "FROM doses JOIN citizens ON citizens.citizen = doses.citizen) AS progress "
            "GROUP BY province, match_state, is_signed, is_issued");
    if (!found) return found.error();
    std::vector<DoseCount> counts;
    for (auto& [province, match_state, is_signed, is_issued, doses] : *found) {
        const auto state = issuance::match_state_named(match_state);
        if (!state) return corrupt_count;
        counts.push_back({std::move(province), *state, is_signed != 0, is_issued != 0, doses});
    }
    return counts;
}

Result<std::vector<ExpiredCount>> count_expired(Connection& connection, Timestamp now) {
    auto found = connection.select<std::string, std::int64_t>(
        "SELECT citizens.province, count(*) FROM certificates "
        "JOIN citizens ON citizens.citizen = certificates.citizen "
        "WHERE certificates.replaced_at IS NULL AND certificates.expires_at <= :now "
        "GROUP BY citizens.province",
        now);
    if (!found) return found.error();
    std::vector<ExpiredCount> counts;
    for (auto& [province, certificates] : *found)
        counts.push_back({std::move(province), certificates});
    return counts;
}

}  // namespace tiemchung::storage
