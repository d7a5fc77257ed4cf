#include "core/issuance/issuing_state.h"

#include <array>

namespace tiemchung::issuance {
namespace {

constexpr std::array all_states{
    IssuingState::no_dose,         IssuingState::s1_id_missing, IssuingState::s1_id_format,
    IssuingState::s1_mismatch,     IssuingState::s1_pending,    IssuingState::s2_wait_sign,
    IssuingState::s3_wait_central, IssuingState::issued,        IssuingState::expired,
    IssuingState::replaced,
};

IssuingState state_in_step_1(MatchState match) {
    switch (match) {
        case MatchState::id_missing:
            return IssuingState::s1_id_missing;
        case MatchState::id_format:
            return IssuingState::s1_id_format;
        case MatchState::mismatch:
            return IssuingState::s1_mismatch;
        case MatchState::pending:
        case MatchState::matched:
            break;
    }
    return IssuingState::s1_pending;
}

}  // namespace

std::string_view name_of(IssuingState state) {
    switch (state) {
        case IssuingState::no_dose:
            return "NO_DOSE";
        case IssuingState::s1_id_missing:
            return "S1_ID_MISSING";
        case IssuingState::s1_id_format:
            return "S1_ID_FORMAT";
        case IssuingState::s1_mismatch:
            return "S1_MISMATCH";
        case IssuingState::s1_pending:
            return "S1_PENDING";
        case IssuingState::s2_wait_sign:
            return "S2_WAIT_SIGN";
        case IssuingState::s3_wait_central:
            return "S3_WAIT_CENTRAL";
        case IssuingState::issued:
            return "ISSUED";
        case IssuingState::expired:
            return "EXPIRED";
        case IssuingState::replaced:
            break;
    }
    return "REPLACED";
}

std::optional<IssuingState> issuing_state_named(std::string_view name) {
    for (const IssuingState state : all_states) {
        if (name == name_of(state)) return state;
    }
    return std::nullopt;
}

int step_of(IssuingState state) {
    switch (state) {
        case IssuingState::no_dose:
            return 0;
        case IssuingState::s1_id_missing:
        case IssuingState::s1_id_format:
        case IssuingState::s1_mismatch:
        case IssuingState::s1_pending:
            return 1;
        case IssuingState::s2_wait_sign:
            return 2;
        case IssuingState::s3_wait_central:
            return 3;
        case IssuingState::issued:
        case IssuingState::expired:
        case IssuingState::replaced:
            break;
    }
    return 4;
}

IssuingState state_of(const DoseProgress& progress, Timestamp now) {
    if (progress.issued_at) {
        const bool run_out = progress.expires_at && now >= *progress.expires_at;
        return run_out ? IssuingState::expired : IssuingState::issued;
    }
    if (progress.match != MatchState::matched) return state_in_step_1(progress.match);
    return progress.signed_by_site_at ? IssuingState::s3_wait_central : IssuingState::s2_wait_sign;
}

bool allows(IssuingState state, Transition transition) {
    switch (transition) {
        case Transition::match:
            return state == IssuingState::s1_pending;
        case Transition::sign_by_site:
            return state == IssuingState::s2_wait_sign;
        case Transition::issue:
            return state == IssuingState::s3_wait_central;
        case Transition::renew:
            return state == IssuingState::issued || state == IssuingState::expired;
        case Transition::correct:
            break;
    }
    return state != IssuingState::no_dose && state != IssuingState::replaced;
}

}  // namespace tiemchung::issuance
