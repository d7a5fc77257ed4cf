#include "core/hcert/uvci.h"

#include <boost/test/unit_test.hpp>

using namespace tiemchung::hcert;

BOOST_AUTO_TEST_SUITE(uvci)

BOOST_AUTO_TEST_CASE(the_check_character_of_a_published_example_is_right) {
    // The Swedish example of the eHealth Network's guidelines.
    BOOST_TEST((compute_check_character("URN:UVCI:01:SE:EHM/V12907267LAJW") == 'E'));
    BOOST_TEST((check_character_of("URN:UVCI:01:SE:EHM/V12907267LAJW#E") == CheckCharacter::right));
    BOOST_TEST((check_character_of("urn:uvci:01:se:ehm/v12907267lajw#e") == CheckCharacter::right));
}

BOOST_AUTO_TEST_CASE(any_single_altered_character_is_noticed) {
    const std::string good = "URN:UVCI:01:SE:EHM/V12907267LAJW#E";
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/:";
    for (std::size_t i = 0; i + 2 < good.size(); ++i) {
        for (const char c : alphabet) {
            if (c == good[i]) continue;
            std::string altered = good;
            altered[i] = c;
            BOOST_TEST((check_character_of(altered) == CheckCharacter::wrong), altered);
        }
    }
}

BOOST_AUTO_TEST_CASE(it_is_information_and_says_so_when_it_cannot_tell) {
    BOOST_TEST((check_character_of("URN:UVCI:01:VN:0123456789ABCDEF") == CheckCharacter::absent));
    BOOST_TEST((check_character_of("URN:UVCI:01:VN:X_Y#A") == CheckCharacter::not_computable));
    BOOST_TEST((check_character_of("URN:UVCI:01:VN:XY#") == CheckCharacter::wrong));
    BOOST_TEST((check_character_of("") == CheckCharacter::absent));
    BOOST_TEST(!compute_check_character("é").has_value());
}

BOOST_AUTO_TEST_CASE(the_three_forms_are_taken_apart) {
    const auto plain = parse_uvci("URN:UVCI:01:VN:0123456789ABCDEF0123456789ABCDEF").value();
    BOOST_TEST(plain.version == "01");
    BOOST_TEST(plain.country == "VN");
    BOOST_TEST(plain.issuer == "");
    BOOST_TEST(plain.opaque == "0123456789ABCDEF0123456789ABCDEF");
    const auto issued = parse_uvci("urn:uvci:01:se:ehm/v12907267lajw#e").value();
    BOOST_TEST(issued.issuer == "EHM");
    BOOST_TEST(issued.opaque == "V12907267LAJW");
    BOOST_TEST((issued.check == CheckCharacter::right));
    const auto full = parse_uvci("01:AT:MINISTRY/PFIZER/123").value();
    BOOST_TEST(full.issuer == "MINISTRY");
    BOOST_TEST(full.vaccine == "PFIZER");
    BOOST_TEST(full.opaque == "123");
}

BOOST_AUTO_TEST_CASE(other_forms_in_circulation_are_left_alone) {
    for (const auto* text : {"", "#", "01ES01V1254A083DEF342D693992#9", "URN:UVCI:01:VN",
                             "URN:UVCI:01:VN:", "dgci:V1:FR:C51AOQ:70", "URN:UVCI:01:VN:A/B/C/D"}) {
        BOOST_TEST(!parse_uvci(text).has_value(), text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
