#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/date.h"

namespace tiemchung::report {

/// Health bodies decide within 48 hours of the system recording a report (dispatch 9458/BYT-CNTT).
inline constexpr std::int64_t review_seconds = std::int64_t{48} * 3600;
/// A report whose phone is not proved by then is dropped.
inline constexpr std::int64_t unconfirmed_seconds = std::int64_t{15} * 60;

/// A time in which the 48 hours stand still: put off with a reason, or waiting for the citizen.
struct Pause {
    Timestamp from;
    std::optional<Timestamp> until;  ///< absent: it lasts

    friend bool operator==(const Pause&, const Pause&) = default;
};

/// The 48 hours of one report at one level: a level above begins its own.
struct ReportClock {
    Timestamp started;          ///< recorded, or moved up to this level
    std::vector<Pause> pauses;  ///< in any order; may overlap
};

enum class ClockColour : std::uint8_t {
    green,  ///< more than 24 hours left
    amber,  ///< 24 hours or less
    red,    ///< late
};

/// `green`, `amber`, `red`.
[[nodiscard]] std::string_view name_of(ClockColour colour);
[[nodiscard]] std::optional<ClockColour> clock_colour_named(std::string_view name);

[[nodiscard]] bool is_paused(const ReportClock& clock, Timestamp now);

/// Seconds that the clock stood still until `now`; time that two pauses share counts once.
[[nodiscard]] std::int64_t paused_seconds(const ReportClock& clock, Timestamp now);

/// When the 48 hours end, as far as known now: a pause that lasts moves it on.
[[nodiscard]] Timestamp deadline(const ReportClock& clock, Timestamp now);

/// Seconds until the deadline; negative when it has passed. Stands still during a pause.
[[nodiscard]] std::int64_t seconds_left(const ReportClock& clock, Timestamp now);

/// The 48 hours are used up: time to escalate. Not during a pause.
[[nodiscard]] bool is_late(const ReportClock& clock, Timestamp now);

[[nodiscard]] ClockColour colour_of(const ReportClock& clock, Timestamp now);

/// Whether a report that was sent but not confirmed is to be dropped.
[[nodiscard]] bool is_to_be_dropped(Timestamp sent_at, Timestamp now);

}  // namespace tiemchung::report
