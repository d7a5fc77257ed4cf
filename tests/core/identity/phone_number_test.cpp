#include "core/identity/phone_number.h"

#include <boost/test/unit_test.hpp>

#include "tests/core/printing.h"

using namespace tiemchung;
using namespace tiemchung::identity;

namespace {

ErrorCode phone_error(std::string_view typed) {
    return parse_mobile_number(typed).error().code;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(phone_number)

BOOST_AUTO_TEST_CASE(every_way_of_writing_a_mobile_number_gives_ten_digits) {
    for (const std::string_view typed :
         {"0912345678", "091 234 5678", "091.234.5678", "091-234-5678", "(091) 2345678",
          "+84912345678", "+84 91 234 56 78", "84912345678", "0084912345678", "+84 (0)912345678",
          "\t0912\u00a0345\u00a0678 "}) {
        BOOST_TEST(parse_mobile_number(typed).ok(), typed);
        BOOST_TEST(parse_mobile_number(typed).value() == "0912345678", typed);
    }
}

BOOST_AUTO_TEST_CASE(a_prefix_that_looks_like_the_country_code_is_none) {
    BOOST_TEST(parse_mobile_number("0841234567").value() == "0841234567");
    BOOST_TEST(parse_mobile_number("+84841234567").value() == "0841234567");
    BOOST_TEST(phone_error("841234567") == ErrorCode::person_phone_format);
}

BOOST_AUTO_TEST_CASE(all_five_mobile_ranges_hold_and_no_operator_is_left_out) {
    for (const std::string_view second : {"3", "5", "7", "8", "9"})
        BOOST_TEST(parse_mobile_number("0" + std::string(second) + "00000000").ok());
    for (const std::string_view second : {"0", "1", "4", "6"}) {
        BOOST_TEST(phone_error("0" + std::string(second) + "00000000") ==
                   ErrorCode::person_phone_format);
    }
}

BOOST_AUTO_TEST_CASE(fixed_lines_are_told_apart) {
    BOOST_TEST(phone_error("02438123456") == ErrorCode::person_phone_landline);
    BOOST_TEST(phone_error("+84 24 3812 3456") == ErrorCode::person_phone_landline);
    BOOST_TEST(phone_error("024") == ErrorCode::person_phone_format);
}

BOOST_AUTO_TEST_CASE(numbers_of_before_2018_are_offered_their_new_form) {
    BOOST_TEST(phone_error("01691234567") == ErrorCode::person_phone_old_prefix);
    BOOST_TEST(converted_from_old_prefix("01691234567").value() == "0391234567");
    BOOST_TEST(converted_from_old_prefix("+84 169 123 4567").value() == "0391234567");
    BOOST_TEST(converted_from_old_prefix("0120.123.4567").value() == "0701234567");
    BOOST_TEST(converted_from_old_prefix("0199 1234567").value() == "0591234567");
    BOOST_TEST(!converted_from_old_prefix("0391234567"));
    BOOST_TEST(!converted_from_old_prefix("01601234567"));
    BOOST_TEST(phone_error("01601234567") == ErrorCode::person_phone_format);
}

BOOST_AUTO_TEST_CASE(every_old_prefix_has_a_mobile_successor) {
    int converted = 0;
    for (int prefix = 120; prefix < 200; ++prefix) {
        const auto number = converted_from_old_prefix("0" + std::to_string(prefix) + "1234567");
        if (!number) continue;
        ++converted;
        BOOST_TEST(parse_mobile_number(*number).value() == *number);
    }
    BOOST_TEST(converted == 21);
}

BOOST_AUTO_TEST_CASE(other_texts_are_no_numbers) {
    BOOST_TEST(phone_error("") == ErrorCode::person_phone_missing);
    BOOST_TEST(phone_error("  ") == ErrorCode::person_phone_missing);
    for (const std::string_view typed :
         {"09123456789", "091234567", "0912345678x", "+65 91234567", "+1912345678", "++84912345678",
          "0912+345678", "09１2345678"}) {
        BOOST_TEST(phone_error(typed) == ErrorCode::person_phone_format, typed);
    }
    BOOST_TEST(phone_error(std::string(100'000, '0')) == ErrorCode::person_phone_format);
}

BOOST_AUTO_TEST_CASE(a_masked_number_keeps_only_its_ends) {
    BOOST_TEST(masked_phone("0912345678") == "09•• ••• 678");
    BOOST_TEST(masked_phone("12") == "•••• ••• •••");
    BOOST_TEST(international("0912345678") == "+84912345678");
}

BOOST_AUTO_TEST_SUITE_END()
