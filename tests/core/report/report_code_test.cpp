#include "core/report/report_code.h"

#include <boost/test/unit_test.hpp>
#include <set>

#include "tests/core/printing.h"

using namespace tiemchung;
using namespace tiemchung::report;

namespace {

using Random = std::array<std::uint8_t, random_bytes_of_a_code>;

constexpr Random some{0x12, 0x34, 0x56, 0x78, 0x9a, 0xbc, 0xde, 0xf0};
constexpr std::string_view alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/// Other random bytes for each number.
Random random_of(std::uint64_t number) {
    std::uint64_t mixed = (number + 1) * 0x9e3779b97f4a7c15ULL;
    mixed ^= mixed >> 29U;
    Random bytes{};
    for (std::uint8_t& byte : bytes) {
        byte = static_cast<std::uint8_t>(mixed & 0xffU);
        mixed >>= 8U;
    }
    return bytes;
}

ErrorCode error_of(std::string_view typed) {
    return parse_report_code(typed).error().code;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(report_code_suite)

BOOST_AUTO_TEST_CASE(a_code_has_its_form_and_no_characters_that_look_alike) {
    for (std::uint64_t number = 0; number < 2000; ++number) {
        const std::string code = report_code(random_of(number));
        BOOST_REQUIRE(code.size() == 15U);
        BOOST_TEST(code.starts_with("PA-"));
        BOOST_TEST((code[7] == '-' && code[12] == '-'));
        BOOST_TEST(code.find_first_of("01OIL", 3) == std::string::npos, code);
        BOOST_TEST(parse_report_code(code).value() == code);
    }
}

BOOST_AUTO_TEST_CASE(other_random_bytes_give_other_codes) {
    std::set<std::string> codes;
    for (std::uint64_t number = 0; number < 5000; ++number)
        codes.insert(report_code(random_of(number)));
    BOOST_TEST(codes.size() == 5000U);
}

BOOST_AUTO_TEST_CASE(the_smallest_number_gives_the_first_characters) {
    BOOST_TEST(report_code(Random{}) == "PA-2222-2222-22");
    BOOST_TEST(report_code(Random{0, 0, 0, 0, 0, 0, 0, 1}) == "PA-3222-2222-2Q");
}

BOOST_AUTO_TEST_CASE(a_code_is_read_however_it_is_written) {
    const std::string code = report_code(some);
    std::string small = code;
    for (char& c : small)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    std::string bare;
    for (const char c : code) {
        if (c != '-') bare.push_back(c);
    }
    for (const std::string& typed : {small, bare, bare.substr(2), "  " + code + "\n",
                                     "pa " + bare.substr(2, 5) + " . " + bare.substr(7)}) {
        BOOST_TEST(parse_report_code(typed).value() == code, typed);
    }
}

BOOST_AUTO_TEST_CASE(every_wrong_character_is_found) {
    const std::string code = report_code(some);
    for (std::size_t place = 3; place < code.size(); ++place) {
        if (code[place] == '-') continue;
        for (const char other : alphabet) {
            if (other == code[place]) continue;
            std::string wrong = code;
            wrong[place] = other;
            BOOST_TEST(error_of(wrong) == ErrorCode::report_code_wrong, wrong);
        }
    }
}

BOOST_AUTO_TEST_CASE(two_characters_that_changed_places_are_found) {
    const std::string code = report_code(some);
    for (std::size_t a = 3; a < code.size(); ++a) {
        for (std::size_t b = a + 1; b < code.size(); ++b) {
            if (code[a] == '-' || code[b] == '-' || code[a] == code[b]) continue;
            std::string wrong = code;
            std::swap(wrong[a], wrong[b]);
            BOOST_TEST(error_of(wrong) == ErrorCode::report_code_wrong, wrong);
        }
    }
}

BOOST_AUTO_TEST_CASE(look_alikes_are_one_character_that_no_code_has) {
    for (const char* typed : {"PA-2222-0222-22", "PA-2222-O222-22", "PA-2222-o222-22",
                              "PA-2222-1222-22", "PA-2222-I222-22", "PA-2222-l222-22"}) {
        const Error error = parse_report_code(typed).error();
        BOOST_TEST(error.code == ErrorCode::report_code_wrong, typed);
        BOOST_TEST(error.offset == 8U, typed);
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_code_says_so) {
    BOOST_TEST(error_of("") == ErrorCode::report_code_missing);
    BOOST_TEST(error_of(" - ") == ErrorCode::report_code_missing);
    for (const std::string& typed :
         {std::string("PA"), std::string("PA-2222-2222-2"), std::string("PA-2222-2222-222"),
          std::string("PA-2222-22\xff\xff-22"), std::string("PA-2222-2222-2?"),
          std::string("PA-U222-2222-22"), std::string(100'000, '2')}) {
        BOOST_TEST(error_of(typed) == ErrorCode::report_code_wrong);
    }
}

BOOST_AUTO_TEST_SUITE_END()
