#include "server/registry/match_citizen.h"

#include "server/storage/citizens.h"
#include "server/storage/population.h"

namespace tiemchung::registry {
namespace {

using issuance::MatchState;

/// What the register says about the person under a key, which is made of the number.
Result<PopulationAnswer> answer_about(storage::Connection& connection, const CitizenKey& key,
                                      const identity::Person& person) {
    if (person.id.kind == identity::IdKind::passport) return PopulationAnswer::none;
    const auto empty = storage::population_is_empty(connection);
    if (!empty) return empty.error();
    if (*empty) return PopulationAnswer::none;
    const auto registered = storage::population_of(connection, {key});
    if (!registered) return registered.error();
    if (registered->empty()) return PopulationAnswer::wrong;
    const storage::PopulationRow& row = registered->front();
    const bool right =
        issuance::same_person(person, {row.name, row.birth_date, row.sex, person.id});
    return right ? PopulationAnswer::right : PopulationAnswer::wrong;
}

}  // namespace

Result<PopulationAnswer> population_answer(storage::Connection& connection,
                                           const storage::Vault& vault,
                                           const identity::Person& person) {
    return answer_about(connection, key_of_number(vault, person.id), person);
}

Result<MatchState> match_citizen(storage::Connection& connection, const CitizenKey& citizen,
                                 Timestamp now) {
    const auto row = storage::citizen_of(connection, citizen);
    if (!row) return row.error();
    if (!*row) return Error{ErrorCode::registry_no_such_record};
    const storage::CitizenRow& known = **row;
    if (known.match_state != MatchState::pending || !known.id_kind) return known.match_state;
    const auto answer = answer_about(
        connection, citizen, {known.name, known.birth_date, known.sex, {*known.id_kind, {}}});
    if (!answer) return answer.error();
    if (*answer == PopulationAnswer::none) return MatchState::pending;
    const MatchState state =
        *answer == PopulationAnswer::right ? MatchState::matched : MatchState::mismatch;
    const auto recorded = storage::record_match(connection, {citizen}, state, now);
    if (!recorded) return recorded.error();
    return state;
}

}  // namespace tiemchung::registry
