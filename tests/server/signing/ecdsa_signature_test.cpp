#include "server/signing/ecdsa_signature.h"

#include <boost/test/unit_test.hpp>

using namespace tiemchung;
using namespace tiemchung::signing;

BOOST_AUTO_TEST_SUITE(ecdsa_signature)

BOOST_AUTO_TEST_CASE(numbers_of_every_width_survive_both_conversions) {
    for (const std::size_t zeros : {0U, 1U, 20U, 31U}) {
        for (const std::uint8_t first : Bytes{0x01, 0x7f, 0x80, 0xff}) {
            Bytes raw(64, 0x55);
            std::fill_n(raw.begin(), zeros, std::uint8_t{0});
            raw[zeros] = first;
            raw[32] = first;
            const auto der = der_from_raw(raw);
            BOOST_REQUIRE(der.has_value());
            const auto back = raw_from_der(*der);
            BOOST_REQUIRE(back.has_value());
            BOOST_TEST(to_hex(*back) == to_hex(raw));
        }
    }
}

BOOST_AUTO_TEST_CASE(other_lengths_and_broken_der_are_refused) {
    BOOST_TEST(!der_from_raw(Bytes(63)).has_value());
    BOOST_TEST(!der_from_raw(Bytes(65)).has_value());
    BOOST_TEST(!raw_from_der(Bytes{}).has_value());
    BOOST_TEST(!raw_from_der(Bytes{0x30, 0x03, 0x02, 0x01, 0x01}).has_value());
    Bytes too_wide{0x30, 0x26, 0x02, 0x21};
    too_wide.insert(too_wide.end(), 33, 0x11);
    too_wide.insert(too_wide.end(), {0x02, 0x01, 0x01});
    BOOST_TEST(!raw_from_der(too_wide).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
