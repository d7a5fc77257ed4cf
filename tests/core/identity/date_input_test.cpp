#include "core/identity/date_input.h"

#include <boost/test/unit_test.hpp>

#include "tests/core/printing.h"

using namespace tiemchung;
using namespace tiemchung::identity;

namespace {

constexpr PartialDate today{2022, 6, 12};

ErrorCode birth_error(const DateInput& typed) {
    return parse_birth_date(typed, today).error().code;
}

ErrorCode birth_error(std::string_view text) {
    return parse_birth_date(text, today).error().code;
}

ErrorCode dose_error(std::string_view text) {
    return parse_dose_date(text, today).error().code;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(date_input)

BOOST_AUTO_TEST_CASE(three_fields_make_a_day_with_or_without_leading_zeros) {
    const PartialDate born{1990, 9, 5};
    BOOST_TEST((parse_birth_date(DateInput{"05", "09", "1990"}, today).value() == born));
    BOOST_TEST((parse_birth_date(DateInput{"5", "9", " 1990 "}, today).value() == born));
}

BOOST_AUTO_TEST_CASE(who_remembers_only_the_year_gives_only_the_year) {
    BOOST_TEST((parse_birth_date(DateInput{"", "", "1952", true}, today).value() ==
                PartialDate{1952, 0, 0}));
    BOOST_TEST((parse_birth_date(DateInput{"1", "2", "1952", true}, today).value() ==
                PartialDate{1952, 0, 0}));
    BOOST_TEST(birth_error(DateInput{"", "", "1952"}) == ErrorCode::person_birth_date_bad);
    BOOST_TEST(birth_error(DateInput{"1", "2", "", true}) == ErrorCode::person_birth_date_missing);
}

BOOST_AUTO_TEST_CASE(a_birth_date_is_missing_impossible_future_or_too_early) {
    BOOST_TEST(birth_error(DateInput{}) == ErrorCode::person_birth_date_missing);
    BOOST_TEST(birth_error(DateInput{" ", "", ""}) == ErrorCode::person_birth_date_missing);
    for (const DateInput& typed :
         {DateInput{"31", "4", "1990"}, DateInput{"29", "2", "2021"}, DateInput{"0", "1", "1990"},
          DateInput{"1", "0", "1990"}, DateInput{"1", "13", "1990"}, DateInput{"1", "1", "90"},
          DateInput{"1", "1", "19900"}, DateInput{"-1", "1", "1990"}, DateInput{"a", "1", "1990"},
          DateInput{"1", "", "1990"}, DateInput{"001", "1", "1990"}}) {
        BOOST_TEST(birth_error(typed) == ErrorCode::person_birth_date_bad, typed.day);
    }
    BOOST_TEST(birth_error(DateInput{"13", "6", "2022"}) == ErrorCode::person_birth_date_future);
    BOOST_TEST(parse_birth_date(DateInput{"12", "6", "2022"}, today).ok());
    BOOST_TEST(birth_error(DateInput{"", "", "2023", true}) == ErrorCode::person_birth_date_future);
    BOOST_TEST(birth_error(DateInput{"31", "12", "1899"}) ==
               ErrorCode::person_birth_date_too_early);
    BOOST_TEST(parse_birth_date(DateInput{"1", "1", "1900"}, today).ok());
    BOOST_TEST(parse_birth_date(DateInput{"", "", "1900", true}, today).ok());
}

BOOST_AUTO_TEST_CASE(files_write_dates_in_two_ways) {
    const PartialDate born{1979, 3, 22};
    BOOST_TEST((parse_birth_date("22/03/1979", today).value() == born));
    BOOST_TEST((parse_birth_date(" 22/3/1979 ", today).value() == born));
    BOOST_TEST((parse_birth_date("1979-03-22", today).value() == born));
    BOOST_TEST((parse_birth_date("1979", today).value() == PartialDate{1979, 0, 0}));
    BOOST_TEST(birth_error("") == ErrorCode::person_birth_date_missing);
    for (const std::string_view text :
         {"22-03-1979", "1979/03/22", "03/1979", "22/03/79", "22/03/1979/", "22 03 1979",
          "1979-03-22T00:00:00", "29/02/2021", "22//1979", "/", "0000", "abc"}) {
        BOOST_TEST(birth_error(text) == ErrorCode::person_birth_date_bad, text);
    }
}

BOOST_AUTO_TEST_CASE(no_dose_was_given_before_the_campaign_or_after_today) {
    BOOST_TEST((parse_dose_date("01/03/2021", today).value() == PartialDate{2021, 3, 1}));
    BOOST_TEST(parse_dose_date("2022-06-12", today).ok());
    BOOST_TEST(dose_error("28/02/2021") == ErrorCode::dose_before_campaign);
    BOOST_TEST(dose_error("13/06/2022") == ErrorCode::dose_in_the_future);
    BOOST_TEST(dose_error("2021") == ErrorCode::dose_bad_date);
    BOOST_TEST(dose_error("") == ErrorCode::dose_bad_date);
    BOOST_TEST(parse_dose_date(DateInput{"", "", "2021", true}, today).error().code ==
               ErrorCode::dose_bad_date);
}

BOOST_AUTO_TEST_CASE(dates_are_written_with_what_is_known) {
    BOOST_TEST(to_iso({1979, 3, 22}) == "1979-03-22");
    BOOST_TEST(to_iso({1979, 3, 0}) == "1979-03");
    BOOST_TEST(to_iso({1979, 0, 0}) == "1979");
}

BOOST_AUTO_TEST_SUITE_END()
