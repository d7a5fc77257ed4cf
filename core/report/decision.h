#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/report/refusal_reason.h"
#include "core/report/report_field.h"

namespace tiemchung::report {

/// Why a report is put off.
enum class LaterReason : std::uint8_t {
    searching_register,  ///< the site's paper register
    other_site,          ///< must confirm
    population,          ///< identity is being verified
};

/// `searching_register`, `other_site`, `population`.
[[nodiscard]] std::string_view name_of(LaterReason reason);
[[nodiscard]] std::optional<LaterReason> later_reason_named(std::string_view name);

inline constexpr std::int64_t max_later_days = 7;

/// A report is put off to a day after today, at most a week away. Fails with report.later_day_bad.
Outcome check_later(PartialDate until, PartialDate today);

/// Fails with report.refusal_missing without a reason.
Outcome check_refusal(std::span<const RefusalReason> reasons);

/// Which fields a citizen is asked to mend. Fails with report.ask_missing without one.
Outcome check_ask(std::span<const ReportField> fields);

}  // namespace tiemchung::report
