#include "server/registry/match_population.h"

#include <string>
#include <vector>

#include "core/issuance/issuing_state.h"
#include "core/issuance/population_match.h"
#include "server/storage/citizens.h"
#include "server/storage/database.h"
#include "server/storage/population.h"

namespace tiemchung::registry {
namespace {

using issuance::MatchState;

constexpr int batch_citizens = 5'000;

bool is_right(const storage::MatchCandidate& candidate) {
    if (!candidate.registered) return false;
    // Both stand under one key, which is made of the number: the number is the same.
    const identity::IdentityNumber number;
    return issuance::same_person({candidate.name, candidate.birth_date, candidate.sex, number},
                                 {candidate.registered->name, candidate.registered->birth_date,
                                  candidate.registered->sex, number});
}

struct Batch {
    MatchReport report;
    std::string last;  ///< empty: nobody waits behind
};

Result<Batch> match_batch(storage::Connection& connection, const std::string& after,
                          Timestamp now) {
    const auto candidates = storage::citizens_to_match(connection, after, batch_citizens);
    if (!candidates) return candidates.error();
    Batch batch;
    if (candidates->empty()) return batch;
    batch.last = candidates->back().citizen;
    std::vector<std::string> right;
    std::vector<std::string> wrong;
    for (const storage::MatchCandidate& candidate : *candidates)
        (is_right(candidate) ? right : wrong).push_back(candidate.citizen);
    const auto matched = storage::record_match(connection, right, MatchState::matched, now);
    if (!matched) return matched.error();
    const auto mismatched = storage::record_match(connection, wrong, MatchState::mismatch, now);
    if (!mismatched) return mismatched.error();
    batch.report = {*matched, *mismatched};
    return batch;
}

}  // namespace

Result<MatchReport> match_population(storage::Database& database, Timestamp now,
                                     const std::function<void(const MatchReport&)>& on_progress) {
    const auto empty = database.read(
        [](storage::Connection& connection) { return storage::population_is_empty(connection); });
    if (!empty) return empty.error();
    if (*empty) return Error{ErrorCode::registry_population_missing};
    MatchReport sum;
    std::string after;
    for (;;) {
        const auto batch = database.write(
            [&](storage::Connection& connection) { return match_batch(connection, after, now); });
        if (!batch) return batch.error();
        if (batch->last.empty()) return sum;
        after = batch->last;
        sum.matched += batch->report.matched;
        sum.mismatched += batch->report.mismatched;
        if (on_progress) on_progress(sum);
    }
}

}  // namespace tiemchung::registry
