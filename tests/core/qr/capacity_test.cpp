#include "core/qr/capacity.h"

#include <boost/test/unit_test.hpp>

using namespace tiemchung::qr;

BOOST_AUTO_TEST_SUITE(capacity)

BOOST_AUTO_TEST_CASE(symbols_hold_what_the_standard_says) {
    // ISO/IEC 18004 table 7, number of data bits.
    BOOST_TEST(data_bits(1, Correction::low) == 152);
    BOOST_TEST(data_bits(1, Correction::medium) == 128);
    BOOST_TEST(data_bits(1, Correction::quartile) == 104);
    BOOST_TEST(data_bits(10, Correction::quartile) == 1232);
    BOOST_TEST(data_bits(22, Correction::quartile) == 4544);
    BOOST_TEST(data_bits(22, Correction::medium) == 6256);
    BOOST_TEST(data_bits(40, Correction::low) == 23648);
    BOOST_TEST(data_bits(40, Correction::quartile) == 13328);
}

BOOST_AUTO_TEST_CASE(larger_symbols_hold_more_and_more_correction_leaves_less) {
    for (int version = 1; version <= max_version; ++version) {
        BOOST_TEST(data_bits(version, Correction::low) > data_bits(version, Correction::medium));
        BOOST_TEST(data_bits(version, Correction::medium) >
                   data_bits(version, Correction::quartile));
        if (version == 1) continue;
        for (const auto level : {Correction::low, Correction::medium, Correction::quartile})
            BOOST_TEST(data_bits(version, level) > data_bits(version - 1, level));
    }
    BOOST_TEST(squares_of(1) == 21);
    BOOST_TEST(squares_of(max_version) == 177);
}

BOOST_AUTO_TEST_SUITE_END()
