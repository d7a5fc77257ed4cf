#include <boost/test/unit_test.hpp>

#include "core/identity/person_name.h"

using namespace tiemchung::identity;

BOOST_AUTO_TEST_SUITE(icao)

BOOST_AUTO_TEST_CASE(vietnamese_names_lose_their_marks) {
    BOOST_TEST(icao_form("Nguyễn Bảo Duy") == "NGUYEN<BAO<DUY");
    BOOST_TEST(icao_form("Đặng Thùy Trâm") == "DANG<THUY<TRAM");
    BOOST_TEST(icao_form("đỗ ưng hoàng phước ỷ") == "DO<UNG<HOANG<PHUOC<Y");
    BOOST_TEST(icao_form("Nguye\u0302\u0303n") == "NGUYEN");
}

BOOST_AUTO_TEST_CASE(hyphens_become_fillers_and_apostrophes_nothing) {
    // Doc 9303 part 3, 4.6: D'ARTAGNAN → DARTAGNAN, MARIE-ELISE → MARIE<ELISE.
    BOOST_TEST(icao_form("H'Hen Niê") == "HHEN<NIE");
    BOOST_TEST(icao_form("d’Artagnan") == "DARTAGNAN");
    BOOST_TEST(icao_form("Marie-Élise") == "MARIE<ELISE");
}

BOOST_AUTO_TEST_CASE(fillers_stand_between_words_only) {
    BOOST_TEST(icao_form("  Lê - Hoàng  ") == "LE<HOANG");
    BOOST_TEST(icao_form("LE<HOANG") == "LE<HOANG");
    BOOST_TEST(icao_form("Lê ' Hoàng") == "LE<HOANG");
    BOOST_TEST(icao_form("") == "");
    BOOST_TEST(icao_form("- '") == "");
}

BOOST_AUTO_TEST_CASE(letters_of_other_countries_follow_the_table_of_doc_9303) {
    BOOST_TEST(icao_form("ÄÅÆÖØÜÞßŒĲ") == "AEAAAEOEOEUETHSSOEIJ");
    BOOST_TEST(icao_form("äåæöøüþœĳ") == "AEAAAEOEOEUETHOEIJ");
    BOOST_TEST(icao_form("ÐĐĦıŁŊŦŻÑÇ") == "DDHILNTZNC");
    BOOST_TEST(icao_form("ẞİ") == "SSI");
}

BOOST_AUTO_TEST_CASE(nothing_but_the_alphabet_of_the_machine_readable_zone_comes_out) {
    BOOST_TEST(icao_form("Lê 7 李 Ива́н \xff! Phúc") == "LE<PHUC");
}

BOOST_AUTO_TEST_SUITE_END()
