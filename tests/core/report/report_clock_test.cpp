#include "core/report/report_clock.h"

#include <boost/test/unit_test.hpp>

using namespace tiemchung;
using namespace tiemchung::report;

namespace {

constexpr std::int64_t hour = 3600;
constexpr Timestamp start{1'655'000'000};

Timestamp after(std::int64_t hours) {
    return {start.seconds + hours * hour};
}

ReportClock plain() {
    return {start, {}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(report_clock_suite)

BOOST_AUTO_TEST_CASE(the_deadline_is_48_hours_after_the_start) {
    BOOST_TEST((deadline(plain(), start) == after(48)));
    BOOST_TEST(seconds_left(plain(), after(20)) == 28 * hour);
    BOOST_TEST(seconds_left(plain(), after(50)) == -2 * hour);
}

BOOST_AUTO_TEST_CASE(colours_tell_more_than_a_day_less_than_a_day_and_late) {
    BOOST_TEST((colour_of(plain(), start) == ClockColour::green));
    BOOST_TEST((colour_of(plain(), {after(24).seconds - 1}) == ClockColour::green));
    BOOST_TEST((colour_of(plain(), after(24)) == ClockColour::amber));
    BOOST_TEST((colour_of(plain(), {after(48).seconds - 1}) == ClockColour::amber));
    BOOST_TEST((colour_of(plain(), after(48)) == ClockColour::red));
    BOOST_TEST(name_of(ClockColour::green) == "green");
    BOOST_TEST(name_of(ClockColour::amber) == "amber");
    BOOST_TEST(name_of(ClockColour::red) == "red");
}

BOOST_AUTO_TEST_CASE(it_is_late_when_the_48_hours_are_used_up) {
    BOOST_TEST(!is_late(plain(), {after(48).seconds - 1}));
    BOOST_TEST(is_late(plain(), after(48)));
}

BOOST_AUTO_TEST_CASE(the_clock_stands_still_in_a_pause) {
    const ReportClock clock{start, {{after(40), std::nullopt}}};
    BOOST_TEST(is_paused(clock, after(40)));
    BOOST_TEST(!is_paused(clock, after(39)));
    BOOST_TEST(seconds_left(clock, after(40)) == 8 * hour);
    BOOST_TEST(seconds_left(clock, after(140)) == 8 * hour);
    BOOST_TEST((deadline(clock, after(140)) == after(148)));
    BOOST_TEST(!is_late(clock, after(140)));
}

BOOST_AUTO_TEST_CASE(after_a_pause_it_goes_on_from_where_it_stood) {
    const ReportClock clock{start, {{after(10), after(34)}}};
    BOOST_TEST(!is_paused(clock, after(34)));
    BOOST_TEST((deadline(clock, after(35)) == after(72)));
    BOOST_TEST(!is_late(clock, after(71)));
    BOOST_TEST(is_late(clock, after(72)));
}

BOOST_AUTO_TEST_CASE(time_that_pauses_share_counts_once_in_any_order) {
    const ReportClock clock{start,
                            {{after(20), after(30)}, {after(5), after(10)}, {after(8), after(22)}}};
    BOOST_TEST(paused_seconds(clock, after(40)) == 25 * hour);
}

BOOST_AUTO_TEST_CASE(pauses_before_the_start_after_now_or_backwards_count_nothing) {
    const ReportClock clock{start,
                            {{after(-5), after(-1)}, {after(50), after(60)}, {after(9), after(7)}}};
    BOOST_TEST(paused_seconds(clock, after(40)) == 0);
    const ReportClock moved_up{start, {{after(-5), after(3)}}};
    BOOST_TEST(paused_seconds(moved_up, after(40)) == 3 * hour);
}

BOOST_AUTO_TEST_CASE(a_report_without_code_is_dropped_after_15_minutes) {
    BOOST_TEST(!is_to_be_dropped(start, {start.seconds + 899}));
    BOOST_TEST(is_to_be_dropped(start, {start.seconds + 900}));
}

BOOST_AUTO_TEST_SUITE_END()
