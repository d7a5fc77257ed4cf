#include "server/otp/code.h"

#include <boost/test/unit_test.hpp>
#include <set>

#include "tests/core/printing.h"

namespace tiemchung::otp {
namespace {

BOOST_AUTO_TEST_SUITE(code_test)

BOOST_AUTO_TEST_CASE(codes_are_six_digits_and_all_digits_stand_in_all_places) {
    std::set<std::pair<std::size_t, char>> seen;
    for (int i = 0; i < 2'000; ++i) {
        const auto code = draw_code();
        BOOST_REQUIRE(code.ok());
        BOOST_REQUIRE(code->size() == 6U);
        for (std::size_t place = 0; place < code->size(); ++place)
            seen.emplace(place, (*code)[place]);
    }
    BOOST_TEST(seen.size() == 60U);
}

BOOST_AUTO_TEST_CASE(a_code_is_read_as_messages_and_people_write_it) {
    BOOST_TEST(parse_code("123456").value() == "123456");
    BOOST_TEST(parse_code(" 123 456 ").value() == "123456");
    BOOST_TEST(parse_code("  ").error().code == ErrorCode::otp_missing);
    for (const char* bad : {"12345", "1234567", "12345a", "１２３４５６", "-12345"})
        BOOST_TEST(parse_code(bad).error().code == ErrorCode::otp_bad_format, bad);
    BOOST_TEST(parse_code(std::string(100, ' ')).error().code == ErrorCode::otp_bad_format);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::otp
