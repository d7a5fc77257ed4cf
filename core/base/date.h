#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace tiemchung {

/// Seconds since 1970-01-01T00:00:00Z (a CWT NumericDate without its fraction).
struct Timestamp {
    std::int64_t seconds = 0;

    friend auto operator<=>(const Timestamp&, const Timestamp&) = default;
};

/// A day of the Gregorian calendar, of which the day, or day and month, may be unknown (0), as on
/// papers that name only the year. `month` 1…12, `day` 1…31, `year` 1…9999.
struct PartialDate {
    std::uint16_t year = 0;
    std::uint8_t month = 0;
    std::uint8_t day = 0;

    friend auto operator<=>(const PartialDate&, const PartialDate&) = default;
};

/// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601); anything after a `T` is ignored, as real
/// certificates write dates with a time. Fails with date.bad_format or date.impossible.
Result<PartialDate> parse_partial_date(std::string_view text);

/// Reads an ISO 8601 instant, for example `2022-06-12T09:41:00Z`, `…+07:00`, or a plain day, which
/// stands for its first second in UTC. Fails with date.bad_format or date.impossible.
Result<Timestamp> parse_timestamp(std::string_view text);

/// `2022-06-12T09:41:00Z`.
[[nodiscard]] std::string to_iso8601(Timestamp time);

/// The day in Viet Nam (UTC+7 all year round) on which `time` falls.
[[nodiscard]] PartialDate day_in_viet_nam(Timestamp time);

/// dd/mm/yyyy, mm/yyyy or yyyy: the form used everywhere on screen.
[[nodiscard]] std::string to_display(PartialDate date);

/// hh:mm in Viet Nam.
[[nodiscard]] std::string clock_in_viet_nam(Timestamp time);

/// Whole days from one day to another; both must be complete.
[[nodiscard]] std::int64_t days_between(PartialDate from, PartialDate to);

}  // namespace tiemchung
