#include "core/report/refusal_reason.h"

namespace tiemchung::report {
namespace {

constexpr std::array<std::string_view, refusal_reason_count> reason_names{
    "R01", "R02", "R03", "R04", "R05", "R06", "R07", "R08", "R09", "R10", "R11", "R12", "R13",
};

}  // namespace

const std::array<RefusalReason, refusal_reason_count>& refusal_reasons() {
    static constexpr std::array reasons{
        RefusalReason::slip_incomplete,
        RefusalReason::names_contradict,
        RefusalReason::not_the_paper,
        RefusalReason::dose_differs,
        RefusalReason::birth_date_differs,
        RefusalReason::paper_incomplete,
        RefusalReason::data_covered,
        RefusalReason::blurred,
        RefusalReason::date_differs,
        RefusalReason::nothing_matches,
        RefusalReason::name_incomplete,
        RefusalReason::vaccine_differs,
        RefusalReason::altered,
    };
    return reasons;
}

std::string_view name_of(RefusalReason reason) {
    return reason_names.at(static_cast<std::size_t>(reason));
}

std::optional<RefusalReason> refusal_reason_named(std::string_view name) {
    for (const RefusalReason reason : refusal_reasons()) {
        if (name == name_of(reason)) return reason;
    }
    return std::nullopt;
}

}  // namespace tiemchung::report
