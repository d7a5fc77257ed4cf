#include "core/base/utf8.h"

#include <boost/test/unit_test.hpp>

#include "tests/core/printing.h"

using namespace tiemchung;

BOOST_AUTO_TEST_SUITE(utf8)

BOOST_AUTO_TEST_CASE(every_code_point_survives_the_way_there_and_back) {
    for (char32_t c = 0; c <= 0x10ffff; ++c) {
        if (c >= 0xd800 && c <= 0xdfff) continue;
        std::string text;
        append_utf8(text, c);
        std::size_t position = 0;
        const auto read = next_code_point(text, position);
        if (read != c || position != text.size() || !check_utf8(text)) {
            BOOST_FAIL("U+" << std::hex << static_cast<std::uint32_t>(c));
        }
    }
}

BOOST_AUTO_TEST_CASE(ill_formed_sequences_are_refused_where_they_start) {
    const struct {
        std::string text;
        std::size_t offset;
    } cases[] = {
        {"\x80", 0},                       // a continuation alone
        {"ab\xc0\x80", 2},                 // overlong U+0000
        {"\xe0\x9f\xbf", 0},               // overlong U+07FF
        {"\xf0\x8f\xbf\xbf", 0},           // overlong U+FFFF
        {"abc\xed\xa0\x80", 3},            // a surrogate
        {"\xf4\x90\x80\x80", 0},           // above U+10FFFF
        {"\xff", 0},                       // no lead at all
        {"Nguy\xe1\xbb", 4},               // cut off
        {"12345678\xe1\xbb\x85\xc3", 11},  // behind a run of ASCII and a good letter
    };
    for (const auto& each : cases) {
        const auto outcome = check_utf8(each.text);
        BOOST_TEST_REQUIRE(!outcome.ok());
        BOOST_TEST(outcome.error() == (Error{ErrorCode::text_bad_utf8, each.offset}));
    }
}

BOOST_AUTO_TEST_CASE(characters_are_counted_by_code_point) {
    BOOST_TEST(count_code_points("") == 0U);
    BOOST_TEST(count_code_points("Nguyễn Thị Ánh") == 14U);
    BOOST_TEST(count_code_points("😀😃😄") == 3U);
}

BOOST_AUTO_TEST_SUITE_END()
