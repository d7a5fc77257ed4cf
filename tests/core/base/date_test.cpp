#include "core/base/date.h"

#include <boost/test/unit_test.hpp>

#include "tests/core/printing.h"

using namespace tiemchung;

BOOST_AUTO_TEST_SUITE(date)

BOOST_AUTO_TEST_CASE(a_birth_date_may_lack_its_day_and_month) {
    BOOST_TEST((parse_partial_date("1979").value() == PartialDate{1979, 0, 0}));
    BOOST_TEST((parse_partial_date("1979-03").value() == PartialDate{1979, 3, 0}));
    BOOST_TEST((parse_partial_date("1979-03-22").value() == PartialDate{1979, 3, 22}));
    BOOST_TEST((parse_partial_date("1979-03-22T00:00:00").value() == PartialDate{1979, 3, 22}));
}

BOOST_AUTO_TEST_CASE(impossible_and_malformed_dates_are_told_apart) {
    BOOST_TEST(parse_partial_date("2021-02-29").error().code == ErrorCode::date_impossible);
    BOOST_TEST(parse_partial_date("2021-13").error().code == ErrorCode::date_impossible);
    BOOST_TEST(parse_partial_date("0000").error().code == ErrorCode::date_impossible);
    BOOST_TEST(parse_partial_date("22/03/1979").error().code == ErrorCode::date_bad_format);
    BOOST_TEST(parse_partial_date("1979-3-22").error().code == ErrorCode::date_bad_format);
    BOOST_TEST(parse_partial_date("1979-03-22x").error().code == ErrorCode::date_bad_format);
}

BOOST_AUTO_TEST_CASE(every_day_of_a_leap_year_is_read_and_counted) {
    constexpr std::uint8_t lengths[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    std::int64_t count = 0;
    for (std::uint8_t month = 1; month <= 12; ++month) {
        for (std::uint8_t day = 1; day <= lengths[month - 1]; ++day, ++count) {
            const PartialDate date{2024, month, day};
            BOOST_TEST(days_between({2024, 1, 1}, date) == count);
        }
    }
    BOOST_TEST(count == 366);
}

BOOST_AUTO_TEST_CASE(instants_carry_their_offset) {
    BOOST_TEST(parse_timestamp("2022-06-12T09:41:00+07:00").value().seconds == 1'655'001'660);
    BOOST_TEST(parse_timestamp("2022-06-12T02:41:00Z").value().seconds == 1'655'001'660);
    BOOST_TEST(parse_timestamp("1970-01-01").value().seconds == 0);
    BOOST_TEST(parse_timestamp("2022-06-12T24:00:00Z").error().code == ErrorCode::date_impossible);
    BOOST_TEST(parse_timestamp("2022-06-12T02:41:00").error().code == ErrorCode::date_bad_format);
    BOOST_TEST(parse_timestamp("2022-06").error().code == ErrorCode::date_bad_format);
}

BOOST_AUTO_TEST_CASE(people_in_viet_nam_see_their_own_day_and_clock) {
    const Timestamp evening = parse_timestamp("2022-06-12T18:30:00Z").value();
    BOOST_TEST(to_display(day_in_viet_nam(evening)) == "13/06/2022");
    BOOST_TEST(clock_in_viet_nam(evening) == "01:30");
    BOOST_TEST(to_display({1979, 3, 0}) == "03/1979");
    BOOST_TEST(to_display({1979, 0, 0}) == "1979");
}

BOOST_AUTO_TEST_CASE(instants_outside_the_calendar_are_shown_as_its_ends) {
    BOOST_TEST(to_iso8601({INT64_MAX}) == "9999-12-31T00:00:00Z");
    BOOST_TEST(to_display(day_in_viet_nam({INT64_MIN})).size() == 10U);
    BOOST_TEST(to_iso8601({-1}) == "1969-12-31T23:59:59Z");
}

BOOST_AUTO_TEST_SUITE_END()
