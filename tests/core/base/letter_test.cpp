#include "core/base/letter.h"

#include <boost/test/unit_test.hpp>

#include "core/base/nfc.h"

using namespace tiemchung;

BOOST_AUTO_TEST_SUITE(letter)

BOOST_AUTO_TEST_CASE(capitals_find_their_small_letters) {
    constexpr std::u32string_view capitals = U"AZÀÞĂĐĨĶĹŇŊŶŹŽƠƯǍǛǞǴȘȲḀẔẠỸỮẞŸİ";
    constexpr std::u32string_view small = U"azàþăđĩķĺňŋŷźžơưǎǜǟǵșȳḁẕạỹữßÿi";
    for (std::size_t i = 0; i < capitals.size(); ++i) {
        BOOST_TEST((lower_case(capitals[i]) == small[i]));
        BOOST_TEST((lower_case(small[i]) == small[i]));
    }
}

BOOST_AUTO_TEST_CASE(what_has_no_case_stays) {
    for (const char32_t c : {U'×', U'÷', U'1', U' ', U'ß', U'ĸ', U'ŉ', U'Ж', U'李', U'ſ'})
        BOOST_TEST((lower_case(c) == c));
}

BOOST_AUTO_TEST_CASE(letters_are_told_from_signs) {
    for (const char32_t c : {U'A', U'z', U'À', U'ữ', U'Đ', U'ỹ', U'ȳ'})
        BOOST_TEST(is_latin_letter(c));
    for (const char32_t c : {U'×', U'÷', U'@', U'[', U'`', U'{', U'ª', U'Ж', U'李', U'ɐ'})
        BOOST_TEST(!is_latin_letter(c));
    BOOST_TEST(is_combining_mark(0x301));
    BOOST_TEST(!is_combining_mark('a'));
}

BOOST_AUTO_TEST_CASE(marks_fall_from_letters_but_strokes_stay) {
    constexpr std::u32string_view with = U"ếữợặỷǖđøl";
    constexpr std::u32string_view without = U"euoayuđøl";
    for (std::size_t i = 0; i < with.size(); ++i)
        BOOST_TEST((without_marks(with[i]) == without[i]));
}

BOOST_AUTO_TEST_CASE(capitals_and_small_letters_lead_to_each_other) {
    for (char32_t c = 0; c < 0x2000; ++c) {
        if (upper_case(c) == c || c == U'ı') continue;
        BOOST_TEST((lower_case(upper_case(c)) == c), static_cast<std::uint32_t>(c));
    }
    BOOST_TEST((upper_case(U'đ') == U'Đ'));
    BOOST_TEST((upper_case(U'ữ') == U'Ữ'));
    BOOST_TEST((upper_case(U'ß') == U'ß'));
    BOOST_TEST((upper_case(U'÷') == U'÷'));
}

BOOST_AUTO_TEST_SUITE_END()
