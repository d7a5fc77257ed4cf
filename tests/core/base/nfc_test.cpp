#include "core/base/nfc.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "core/base/utf8.h"

using namespace tiemchung;

namespace {

std::string utf8(const std::u32string& code_points) {
    std::string text;
    for (const char32_t c : code_points) {
        append_utf8(text, c);
    }
    return text;
}

/// The 67 letters of Vietnamese beyond ASCII (but đ, which has no parts), lower case, each with the
/// base and the marks that it is made of.
struct Letter {
    char32_t composed;
    std::u32string parts;
};

std::vector<Letter> vietnamese_letters() {
    constexpr char32_t grave = 0x300, acute = 0x301, circumflex = 0x302, tilde = 0x303,
                       breve = 0x306, hook = 0x309, horn = 0x31b, dot = 0x323;
    return {
        {U'à', {U'a', grave}},
        {U'á', {U'a', acute}},
        {U'ả', {U'a', hook}},
        {U'ã', {U'a', tilde}},
        {U'ạ', {U'a', dot}},
        {U'ă', {U'a', breve}},
        {U'ằ', {U'a', breve, grave}},
        {U'ắ', {U'a', breve, acute}},
        {U'ẳ', {U'a', breve, hook}},
        {U'ẵ', {U'a', breve, tilde}},
        {U'ặ', {U'a', dot, breve}},
        {U'â', {U'a', circumflex}},
        {U'ầ', {U'a', circumflex, grave}},
        {U'ấ', {U'a', circumflex, acute}},
        {U'ẩ', {U'a', circumflex, hook}},
        {U'ẫ', {U'a', circumflex, tilde}},
        {U'ậ', {U'a', dot, circumflex}},
        {U'è', {U'e', grave}},
        {U'é', {U'e', acute}},
        {U'ẻ', {U'e', hook}},
        {U'ẽ', {U'e', tilde}},
        {U'ẹ', {U'e', dot}},
        {U'ê', {U'e', circumflex}},
        {U'ề', {U'e', circumflex, grave}},
        {U'ế', {U'e', circumflex, acute}},
        {U'ể', {U'e', circumflex, hook}},
        {U'ễ', {U'e', circumflex, tilde}},
        {U'ệ', {U'e', dot, circumflex}},
        {U'ì', {U'i', grave}},
        {U'í', {U'i', acute}},
        {U'ỉ', {U'i', hook}},
        {U'ĩ', {U'i', tilde}},
        {U'ị', {U'i', dot}},
        {U'ò', {U'o', grave}},
        {U'ó', {U'o', acute}},
        {U'ỏ', {U'o', hook}},
        {U'õ', {U'o', tilde}},
        {U'ọ', {U'o', dot}},
        {U'ô', {U'o', circumflex}},
        {U'ồ', {U'o', circumflex, grave}},
        {U'ố', {U'o', circumflex, acute}},
        {U'ổ', {U'o', circumflex, hook}},
        {U'ỗ', {U'o', circumflex, tilde}},
        {U'ộ', {U'o', dot, circumflex}},
        {U'ơ', {U'o', horn}},
        {U'ờ', {U'o', horn, grave}},
        {U'ớ', {U'o', horn, acute}},
        {U'ở', {U'o', horn, hook}},
        {U'ỡ', {U'o', horn, tilde}},
        {U'ợ', {U'o', horn, dot}},
        {U'ù', {U'u', grave}},
        {U'ú', {U'u', acute}},
        {U'ủ', {U'u', hook}},
        {U'ũ', {U'u', tilde}},
        {U'ụ', {U'u', dot}},
        {U'ư', {U'u', horn}},
        {U'ừ', {U'u', horn, grave}},
        {U'ứ', {U'u', horn, acute}},
        {U'ử', {U'u', horn, hook}},
        {U'ữ', {U'u', horn, tilde}},
        {U'ự', {U'u', horn, dot}},
        {U'ỳ', {U'y', grave}},
        {U'ý', {U'y', acute}},
        {U'ỷ', {U'y', hook}},
        {U'ỹ', {U'y', tilde}},
        {U'ỵ', {U'y', dot}},
    };
}

}  // namespace

BOOST_AUTO_TEST_SUITE(nfc)

BOOST_AUTO_TEST_CASE(every_vietnamese_letter_is_composed_from_its_parts) {
    for (const Letter& letter : vietnamese_letters()) {
        BOOST_TEST(to_nfc(utf8(letter.parts)) == utf8({letter.composed}));
        BOOST_TEST(to_nfc(utf8({letter.composed})) == utf8({letter.composed}));
    }
}

BOOST_AUTO_TEST_CASE(marks_typed_in_another_order_give_the_same_letter) {
    for (const Letter& letter : vietnamese_letters()) {
        const bool reorders =
            letter.parts.size() == 3 && letter.parts.find(0x323) != letter.parts.npos;
        if (!reorders) continue;
        std::u32string swapped = letter.parts;
        std::swap(swapped[1], swapped[2]);
        BOOST_TEST(to_nfc(utf8(swapped)) == utf8({letter.composed}));
    }
    // A letter composed halfway, as some keyboards send it: ê and a dot below.
    BOOST_TEST(to_nfc("Vi\xc3\xaa\xcc\xa3t") == "Việt");
}

BOOST_AUTO_TEST_CASE(a_name_spelled_in_three_ways_is_one_name) {
    BOOST_TEST(to_nfc("Nguye\xcc\x82\xcc\x83n") == "Nguyễn");
    BOOST_TEST(to_nfc("Nguy\xc3\xaa\xcc\x83n") == "Nguyễn");
    BOOST_TEST(to_nfc("Nguyễn") == "Nguyễn");
    BOOST_TEST(to_nfc("TR\xc3\x82\xcc\x80N") == "TRẦN");
}

BOOST_AUTO_TEST_CASE(the_order_of_marks_of_one_class_is_kept) {
    // ã with an acute above the tilde is not ã with the tilde above an acute.
    BOOST_TEST(to_nfc("a\xcc\x83\xcc\x81") == "\xc3\xa3\xcc\x81");
    BOOST_TEST(to_nfc("a\xcc\x81\xcc\x83") == "\xc3\xa1\xcc\x83");
}

BOOST_AUTO_TEST_CASE(old_spellings_are_replaced) {
    BOOST_TEST(to_nfc("\xe2\x84\xab") == "Å");
    BOOST_TEST(to_nfc("\xe2\x84\xaa") == "K");
    BOOST_TEST(to_nfc("a\xcd\x81") == "á");
    BOOST_TEST(to_nfc("u\xcd\x84") == "ǘ");
}

BOOST_AUTO_TEST_CASE(other_scripts_and_stray_bytes_pass_through) {
    BOOST_TEST(to_nfc("") == "");
    BOOST_TEST(to_nfc("Γιώργος 😀 王") == "Γιώργος 😀 王");
    BOOST_TEST(to_nfc("a\xcc\x81\xff\xcc") == "á\xff\xcc");
    BOOST_TEST(to_nfc("\xcc\x81") == "\xcc\x81");
}

BOOST_AUTO_TEST_CASE(a_long_pile_of_marks_is_handled_in_order) {
    std::string pile = "a";
    for (int i = 0; i < 1000; ++i) {
        pile += "\xcc\x81";
    }
    const std::string composed = to_nfc(pile);
    BOOST_TEST(composed.starts_with("á"));
    BOOST_TEST(count_code_points(composed) == 1000U);
}

BOOST_AUTO_TEST_SUITE_END()
