#include "core/issuance/population_match.h"

#include "core/identity/person_name.h"

namespace tiemchung::issuance {

std::string_view name_of(MatchState state) {
    switch (state) {
        case MatchState::pending:
            return "pending";
        case MatchState::matched:
            return "matched";
        case MatchState::id_missing:
            return "id_missing";
        case MatchState::id_format:
            return "id_format";
        case MatchState::mismatch:
            break;
    }
    return "mismatch";
}

std::optional<MatchState> match_state_named(std::string_view name) {
    for (const MatchState state : {MatchState::pending, MatchState::matched, MatchState::id_missing,
                                   MatchState::id_format, MatchState::mismatch}) {
        if (name == name_of(state)) return state;
    }
    return std::nullopt;
}

MatchState state_before_match(std::string_view id_as_written) {
    const auto id = identity::parse_identity_number(id_as_written);
    if (id) return MatchState::pending;
    return id.error().code == ErrorCode::person_id_missing ? MatchState::id_missing
                                                           : MatchState::id_format;
}

bool same_person(const identity::Person& declared, const identity::Person& registered) {
    return declared.id == registered.id && declared.birth_date == registered.birth_date &&
           declared.sex == registered.sex &&
           identity::name_match_key(declared.name) == identity::name_match_key(registered.name);
}

}  // namespace tiemchung::issuance
