#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/base/date.h"
#include "core/issuance/population_match.h"

namespace tiemchung::issuance {

/// Where a dose stands on its way to a certificate (facts: states of the three steps).
enum class IssuingState : std::uint8_t {
    no_dose,
    s1_id_missing,
    s1_id_format,
    s1_mismatch,
    s1_pending,
    s2_wait_sign,
    s3_wait_central,
    issued,
    expired,   ///< issued, run out, and not yet renewed
    replaced,  ///< a certificate that a newer one has taken the place of
};

/// `NO_DOSE`, `S1_ID_MISSING`, …: the spelling of messages and exports.
[[nodiscard]] std::string_view name_of(IssuingState state);
[[nodiscard]] std::optional<IssuingState> issuing_state_named(std::string_view name);

/// 1, 2 or 3: the step that is waited for; 4 when all are done; 0 for no_dose.
[[nodiscard]] int step_of(IssuingState state);

/// Everything that decides the state of a dose that is on the system.
struct DoseProgress {
    MatchState match{};
    std::optional<Timestamp> signed_by_site_at;
    std::optional<Timestamp> issued_at;
    std::optional<Timestamp> expires_at;  ///< of the newest certificate
};

[[nodiscard]] IssuingState state_of(const DoseProgress& progress, Timestamp now);

/// What may happen next. The queues of the register hold exactly the doses for which `allows` says
/// so; a test beside them compares the two.
enum class Transition : std::uint8_t { match, sign_by_site, issue, renew, correct };

/// Whether the transition is legal in the state: only a matched dose is signed, only a signed one
/// is issued, only an issued or expired one renewed; a correction takes a dose back to step 1, from
/// where a mismatched one is matched anew.
[[nodiscard]] bool allows(IssuingState state, Transition transition);

}  // namespace tiemchung::issuance
