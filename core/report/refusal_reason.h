#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace tiemchung::report {

/// The 13 reasons of dispatch 9458/BYT-CNTT for which a report may be refused, in its order.
enum class RefusalReason : std::uint8_t {
    slip_incomplete,     ///< R01: a screening slip without date, dose or vaccine
    names_contradict,    ///< R02: names on report and paper
    not_the_paper,       ///< R03: a personal photo instead of the paper
    dose_differs,        ///< R04: dose data declared and on paper
    birth_date_differs,  ///< R05: on paper and on the system
    paper_incomplete,    ///< R06: lacks name, sex, time or vaccine
    data_covered,        ///< R07
    blurred,             ///< R08
    date_differs,        ///< R09: date of injection declared and on paper
    nothing_matches,     ///< R10
    name_incomplete,     ///< R11: or typed without marks
    vaccine_differs,     ///< R12: declared and on paper
    altered,             ///< R13: data on the paper
};

inline constexpr std::size_t refusal_reason_count = 13;

/// All, in the order of the dispatch.
[[nodiscard]] const std::array<RefusalReason, refusal_reason_count>& refusal_reasons();

/// `R01` … `R13`.
[[nodiscard]] std::string_view name_of(RefusalReason reason);
[[nodiscard]] std::optional<RefusalReason> refusal_reason_named(std::string_view name);

}  // namespace tiemchung::report
