#include "core/crypto/sha256.h"

#include <boost/test/unit_test.hpp>

using namespace tiemchung;

BOOST_AUTO_TEST_SUITE(sha256)

// FIPS 180-2, appendix B.
BOOST_AUTO_TEST_CASE(digests_are_those_of_the_standard) {
    BOOST_TEST(to_hex(crypto::sha256(as_bytes("abc"))) ==
               "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    BOOST_TEST(to_hex(crypto::sha256(
                   as_bytes("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"))) ==
               "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    BOOST_TEST(to_hex(crypto::sha256({})) ==
               "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

BOOST_AUTO_TEST_SUITE_END()
