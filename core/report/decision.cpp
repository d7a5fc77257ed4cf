#include "core/report/decision.h"

namespace tiemchung::report {

std::string_view name_of(LaterReason reason) {
    switch (reason) {
        case LaterReason::searching_register:
            return "searching_register";
        case LaterReason::other_site:
            return "other_site";
        case LaterReason::population:
            break;
    }
    return "population";
}

std::optional<LaterReason> later_reason_named(std::string_view name) {
    for (const LaterReason reason :
         {LaterReason::searching_register, LaterReason::other_site, LaterReason::population}) {
        if (name == name_of(reason)) return reason;
    }
    return std::nullopt;
}

Outcome check_later(PartialDate until, PartialDate today) {
    const bool complete = until.year != 0 && until.month != 0 && until.day != 0;
    const std::int64_t days = complete ? days_between(today, until) : 0;
    if (days < 1 || days > max_later_days) return Error{ErrorCode::report_later_day_bad};
    return Done{};
}

Outcome check_refusal(std::span<const RefusalReason> reasons) {
    if (reasons.empty()) return Error{ErrorCode::report_refusal_missing};
    return Done{};
}

Outcome check_ask(std::span<const ReportField> fields) {
    if (fields.empty()) return Error{ErrorCode::report_ask_missing};
    return Done{};
}

}  // namespace tiemchung::report
