#include "core/identity/person_name.h"

#include <boost/test/unit_test.hpp>

#include "tests/core/printing.h"

using namespace tiemchung;
using namespace tiemchung::identity;

namespace {

ErrorCode name_error(std::string_view typed) {
    return clean_name(typed).error().code;
}

/// "ệ" as e, dot below, circumflex: what some keyboards and file systems make of it.
constexpr std::string_view decomposed = "Nguye\u0302\u0303n Thi\u0323 Le\u0323\u0302";

}  // namespace

BOOST_AUTO_TEST_SUITE(person_name)

BOOST_AUTO_TEST_CASE(a_name_in_nfd_is_kept_in_nfc) {
    BOOST_TEST(clean_name(decomposed).value() == "Nguyễn Thị Lệ");
}

BOOST_AUTO_TEST_CASE(loose_spaces_and_what_has_no_width_go_away) {
    BOOST_TEST(clean_name("  Lê\t Hoàng\u00a0\u00a0Phúc\n").value() == "Lê Hoàng Phúc");
    BOOST_TEST(clean_name("\ufeffLê \u200bHoàng").value() == "Lê Hoàng");
    BOOST_TEST(name_error("") == ErrorCode::person_name_missing);
    BOOST_TEST(name_error(" \t\u200b ") == ErrorCode::person_name_missing);
}

BOOST_AUTO_TEST_CASE(names_of_all_peoples_of_viet_nam_and_of_guests_are_let_in) {
    for (const std::string_view name :
         {"H'Hen Niê", "Y Moan Ênuôl", "Y-Blăng", "Đinh Thị Ly Ly", "Anne-Marie O’Neil",
          "Łukasz Żółć", "Jürgen Groß", "Þór Æsir", "Ngô Bảo Châu", "Ư Ơ"}) {
        BOOST_TEST(clean_name(name).ok(), name);
        BOOST_TEST(clean_name(name).value() == name);
    }
}

BOOST_AUTO_TEST_CASE(digits_signs_and_other_scripts_are_told_by_their_place) {
    BOOST_TEST((clean_name("Lê 2 Phúc").error() == Error{ErrorCode::person_name_bad_character, 3}));
    for (const std::string_view name : {"Lê_Phúc", "Lê, Phúc", "<b>", "Иван Петров", "李 小龙",
                                        "Lê×Phúc", "--", "' '", "😀😀", "\u0301A B"}) {
        BOOST_TEST(name_error(name) == ErrorCode::person_name_bad_character, name);
    }
}

BOOST_AUTO_TEST_CASE(broken_utf8_is_no_name) {
    BOOST_TEST(name_error("L\xc3") == ErrorCode::text_bad_utf8);
    BOOST_TEST(name_error("L\xff\xfe") == ErrorCode::text_bad_utf8);
}

BOOST_AUTO_TEST_CASE(a_name_has_two_to_eighty_characters_however_they_are_encoded) {
    std::string eighty;
    for (int i = 0; i < 80; ++i)
        eighty += "ế";
    BOOST_TEST(clean_name(eighty).ok());
    BOOST_TEST(name_error(eighty + "ế") == ErrorCode::person_name_length);
    BOOST_TEST(name_error("Ế") == ErrorCode::person_name_length);
    BOOST_TEST(name_error(std::string(100'000, 'A')) == ErrorCode::person_name_length);
    std::string eighty_decomposed;
    for (int i = 0; i < 80; ++i)
        eighty_decomposed += "e\u0302\u0301";
    BOOST_TEST(clean_name(eighty_decomposed).value() == eighty);
}

BOOST_AUTO_TEST_CASE(one_word_and_no_marks_are_worth_asking_about) {
    BOOST_TEST(is_one_word("Lan"));
    BOOST_TEST(!is_one_word("Lê Lan"));
    BOOST_TEST(is_undiacritised("Le Hoang Phuc"));
    BOOST_TEST(!is_undiacritised("Le Hoang Phúc"));
    BOOST_TEST(!is_undiacritised("Dang Đinh"));
}

BOOST_AUTO_TEST_CASE(the_match_looks_past_case_in_every_vietnamese_letter) {
    constexpr std::string_view capitals =
        "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬBCDĐEÈÉẺẼẸÊỀẾỂỄỆGHIÌÍỈĨỊKLMNOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢPQRSTUÙÚỦŨỤƯỪỨỬỮỰVXYỲÝỶỸỴ";
    constexpr std::string_view small =
        "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ";
    BOOST_TEST(name_match_key(capitals) == small);
    BOOST_TEST(name_match_key(small) == small);
}

BOOST_AUTO_TEST_CASE(the_match_minds_marks) {
    BOOST_TEST(name_match_key("Lê Hoàng Phúc") != name_match_key("Le Hoang Phuc"));
    BOOST_TEST(name_match_key("Hoàng") != name_match_key("Hoãng"));
}

BOOST_AUTO_TEST_CASE(the_match_takes_look_alikes_of_old_character_sets_for_what_they_mean) {
    BOOST_TEST(name_match_key("\u00d0inh Văn") == name_match_key("Đinh Văn"));
    BOOST_TEST(name_match_key("\u0189inh Văn") == name_match_key("Đinh Văn"));
    BOOST_TEST(name_match_key("H’Hen") == name_match_key("H'Hen"));
}

BOOST_AUTO_TEST_CASE(the_first_word_of_a_vietnamese_name_is_the_family_name) {
    const hcert::PersonName name = certificate_name("Nguyễn Bảo Duy");
    BOOST_TEST(name.family == "Nguyễn");
    BOOST_TEST(name.given == "Bảo Duy");
    BOOST_TEST(name.family_transliterated == "NGUYEN");
    BOOST_TEST(name.given_transliterated == "BAO<DUY");
    const hcert::PersonName one = certificate_name("Lan");
    BOOST_TEST(one.family == "Lan");
    BOOST_TEST(one.family_transliterated == "LAN");
    BOOST_TEST(one.given.empty());
    BOOST_TEST(one.given_transliterated.empty());
}

BOOST_AUTO_TEST_CASE(certificate_names_stay_within_the_schema) {
    std::string longest;
    for (int i = 0; i < 80; ++i)
        longest += "ö";
    BOOST_TEST(certificate_name(longest).family_transliterated.size() == 80U);
    BOOST_TEST(certificate_name(longest).family == longest);
}

BOOST_AUTO_TEST_CASE(a_certificate_prints_names_in_capitals_with_all_their_marks) {
    BOOST_TEST(in_capitals("Võ Thị Bích Thảo") == "VÕ THỊ BÍCH THẢO");
    BOOST_TEST(in_capitals("Đặng Hữu Phước") == "ĐẶNG HỮU PHƯỚC");
    BOOST_TEST(in_capitals("H'Hen Niê") == "H'HEN NIÊ");
}

BOOST_AUTO_TEST_SUITE_END()
