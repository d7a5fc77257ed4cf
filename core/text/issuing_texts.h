#pragma once

#include <cstdint>
#include <span>

#include "core/issuance/issuing_state.h"
#include "core/text/text.h"

namespace tiemchung::text {

/// The state in a few words, with its step: "Bước 2/3 – Chờ cơ sở tiêm chủng ký số".
[[nodiscard]] Text label_of(issuance::IssuingState state);

/// What the citizen is told: what is the matter, and who must act. Placeholders by state:
/// s1_pending, expired and replaced `{d}` (a date); s2_wait_sign `{site}` and `{d}` (of the dose);
/// issued `{d}` (the end of validity).
[[nodiscard]] Text sentence_of(issuance::IssuingState state);

/// What a citizen can do about a state.
enum class IssuingAction : std::uint8_t {
    send_report,
    see_where_to_complete,  ///< where a missing or wrong number is put right
    see_what_to_bring,      ///< to the police of the commune
    ask_for_notice,
    call_site,
    check_again,
    open_newer,
};

/// The best first; none where there is nothing to do.
[[nodiscard]] std::span<const IssuingAction> actions_of(issuance::IssuingState state);
[[nodiscard]] Text label_of(IssuingAction action);

/// What answers `see_where_to_complete` and `see_what_to_bring`: places and papers.
[[nodiscard]] Text advice_of(IssuingAction action);

/// The three steps, 1…3: "Cơ sở tiêm chủng rà soát".
[[nodiscard]] Text step_name(int step);

}  // namespace tiemchung::text
