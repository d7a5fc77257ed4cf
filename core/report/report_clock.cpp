#include "core/report/report_clock.h"

#include <algorithm>

namespace tiemchung::report {

std::string_view name_of(ClockColour colour) {
    switch (colour) {
        case ClockColour::green:
            return "green";
        case ClockColour::amber:
            return "amber";
        case ClockColour::red:
            break;
    }
    return "red";
}

std::optional<ClockColour> clock_colour_named(std::string_view name) {
    for (const ClockColour colour : {ClockColour::green, ClockColour::amber, ClockColour::red}) {
        if (name == name_of(colour)) return colour;
    }
    return std::nullopt;
}

bool is_paused(const ReportClock& clock, Timestamp now) {
    return std::any_of(clock.pauses.begin(), clock.pauses.end(), [now](const Pause& pause) {
        return pause.from <= now && (!pause.until || now < *pause.until);
    });
}

std::int64_t paused_seconds(const ReportClock& clock, Timestamp now) {
    std::vector<Pause> pauses = clock.pauses;
    std::sort(pauses.begin(), pauses.end(),
              [](const Pause& a, const Pause& b) { return a.from < b.from; });
    std::int64_t total = 0;
    Timestamp counted_until = clock.started;
    for (const Pause& pause : pauses) {
        const Timestamp from = std::max(pause.from, counted_until);
        const Timestamp until = std::min(pause.until.value_or(now), now);
        if (until <= from) continue;
        total += until.seconds - from.seconds;
        counted_until = until;
    }
    return total;
}

Timestamp deadline(const ReportClock& clock, Timestamp now) {
    return {clock.started.seconds + review_seconds + paused_seconds(clock, now)};
}

std::int64_t seconds_left(const ReportClock& clock, Timestamp now) {
    return deadline(clock, now).seconds - now.seconds;
}

bool is_late(const ReportClock& clock, Timestamp now) {
    return seconds_left(clock, now) <= 0 && !is_paused(clock, now);
}

ClockColour colour_of(const ReportClock& clock, Timestamp now) {
    constexpr std::int64_t a_day = std::int64_t{24} * 3600;
    const std::int64_t left = seconds_left(clock, now);
    if (left <= 0) return ClockColour::red;
    return left > a_day ? ClockColour::green : ClockColour::amber;
}

bool is_to_be_dropped(Timestamp sent_at, Timestamp now) {
    return now.seconds - sent_at.seconds >= unconfirmed_seconds;
}

}  // namespace tiemchung::report
