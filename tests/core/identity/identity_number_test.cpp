#include "core/identity/identity_number.h"

#include <boost/test/unit_test.hpp>

#include "tests/core/printing.h"

using namespace tiemchung;
using namespace tiemchung::identity;

namespace {

ErrorCode error_of(IdKind kind, std::string_view typed) {
    return parse_identity_number(kind, typed).error().code;
}

IdentityNumber citizen(std::string number) {
    return {IdKind::citizen, std::move(number)};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(identity_number)

BOOST_AUTO_TEST_CASE(each_paper_has_its_format) {
    BOOST_TEST(parse_identity_number(IdKind::citizen, "001079012345").value().number ==
               "001079012345");
    BOOST_TEST(parse_identity_number(IdKind::old_card, "012345678").value().number == "012345678");
    BOOST_TEST(parse_identity_number(IdKind::passport, "c1234567").value().number == "C1234567");
    BOOST_TEST(error_of(IdKind::citizen, "00107901234") == ErrorCode::person_id_citizen_format);
    BOOST_TEST(error_of(IdKind::citizen, "0010790123456") == ErrorCode::person_id_citizen_format);
    BOOST_TEST(error_of(IdKind::citizen, "00107901234A") == ErrorCode::person_id_citizen_format);
    BOOST_TEST(error_of(IdKind::old_card, "001079012345") == ErrorCode::person_id_old_format);
    BOOST_TEST(error_of(IdKind::passport, "C1234") == ErrorCode::person_id_passport_format);
    BOOST_TEST(error_of(IdKind::passport, "C123456789012") == ErrorCode::person_id_passport_format);
    BOOST_TEST(error_of(IdKind::passport, "C12345ß") == ErrorCode::person_id_passport_format);
}

BOOST_AUTO_TEST_CASE(separators_between_digits_are_dropped) {
    BOOST_TEST(parse_identity_number(IdKind::citizen, " 001 079\u00a0012.345 ").value().number ==
               "001079012345");
    BOOST_TEST(parse_identity_number(IdKind::old_card, "012-345-678").value().number ==
               "012345678");
    BOOST_TEST(error_of(IdKind::citizen, " - . ") == ErrorCode::person_id_missing);
    BOOST_TEST(error_of(IdKind::citizen, "") == ErrorCode::person_id_missing);
}

BOOST_AUTO_TEST_CASE(endless_input_is_refused_unread) {
    BOOST_TEST(error_of(IdKind::citizen, std::string(100'000, ' ')) ==
               ErrorCode::person_id_citizen_format);
}

BOOST_AUTO_TEST_CASE(a_file_without_kinds_is_read_by_the_look_of_the_number) {
    BOOST_TEST((parse_identity_number("001079012345").value().kind == IdKind::citizen));
    BOOST_TEST((parse_identity_number("012 345 678").value().kind == IdKind::old_card));
    BOOST_TEST((parse_identity_number("B7654321").value().kind == IdKind::passport));
    BOOST_TEST(parse_identity_number("12345678").error().code ==
               ErrorCode::person_id_citizen_format);
    BOOST_TEST(parse_identity_number("không có").error().code ==
               ErrorCode::person_id_passport_format);
    BOOST_TEST(parse_identity_number("  ").error().code == ErrorCode::person_id_missing);
}

BOOST_AUTO_TEST_CASE(a_citizen_number_hides_century_sex_and_year) {
    const PartialDate born{1979, 3, 22};
    BOOST_TEST(!contradicts(citizen("001079012345"), born, Sex::male));
    BOOST_TEST(contradicts(citizen("001179012345"), born, Sex::male));
    BOOST_TEST(!contradicts(citizen("001179012345"), born, Sex::female));
    BOOST_TEST(contradicts(citizen("001078012345"), born, Sex::male));
    BOOST_TEST(!contradicts(citizen("001305012345"), {2005, 0, 0}, Sex::female));
    BOOST_TEST(!contradicts(citizen("001205012345"), {2005, 1, 1}, Sex::male));
    BOOST_TEST(contradicts(citizen("001005012345"), {2005, 1, 1}, Sex::male));
    BOOST_TEST(!contradicts(citizen("001405012345"), {2105, 1, 1}, Sex::male));
}

BOOST_AUTO_TEST_CASE(other_papers_say_nothing_about_the_person) {
    BOOST_TEST(!contradicts({IdKind::old_card, "111111111"}, {1979, 3, 22}, Sex::male));
    BOOST_TEST(!contradicts({IdKind::passport, "111111111111"}, {1979, 3, 22}, Sex::male));
    BOOST_TEST(!contradicts(citizen("1"), {1979, 3, 22}, Sex::male));
}

BOOST_AUTO_TEST_CASE(only_the_last_three_characters_are_shown) {
    BOOST_TEST(masked(citizen("001079012345")) == "•••••••••345");
    BOOST_TEST(masked({IdKind::passport, "C1234567"}) == "•••••567");
    BOOST_TEST(masked({IdKind::passport, "12"}) == "12");
}

BOOST_AUTO_TEST_CASE(kinds_and_sexes_are_spelled_as_they_are_read) {
    for (const IdKind kind : {IdKind::citizen, IdKind::old_card, IdKind::passport})
        BOOST_TEST((id_kind_named(name_of(kind)) == kind));
    BOOST_TEST(!id_kind_named("Citizen"));
    for (const Sex sex : {Sex::male, Sex::female})
        BOOST_TEST((sex_named(name_of(sex)) == sex));
    BOOST_TEST(!sex_named(""));
}

BOOST_AUTO_TEST_SUITE_END()
