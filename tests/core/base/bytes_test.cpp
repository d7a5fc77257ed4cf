#include "core/base/bytes.h"

#include <boost/test/unit_test.hpp>

using namespace tiemchung;

BOOST_AUTO_TEST_SUITE(bytes)

// RFC 4648 section 10.
BOOST_AUTO_TEST_CASE(base64_matches_the_published_vectors) {
    const std::pair<const char*, const char*> vectors[] = {{"", ""},
                                                           {"f", "Zg=="},
                                                           {"fo", "Zm8="},
                                                           {"foo", "Zm9v"},
                                                           {"foob", "Zm9vYg=="},
                                                           {"fooba", "Zm9vYmE="},
                                                           {"foobar", "Zm9vYmFy"}};
    for (const auto& [plain, encoded] : vectors) {
        BOOST_TEST(to_base64(as_bytes(plain)) == encoded);
        BOOST_TEST(as_text(from_base64(encoded).value()) == plain);
    }
}

BOOST_AUTO_TEST_CASE(base64_reads_the_url_alphabet_without_padding_and_across_lines) {
    BOOST_TEST((from_base64("-_-_").value() == Bytes{0xfb, 0xff, 0xbf}));
    BOOST_TEST(as_text(from_base64("Zm9v\r\nYg").value()) == "foob");
}

BOOST_AUTO_TEST_CASE(base64url_needs_no_escaping_and_no_padding) {
    BOOST_TEST(to_base64url(Bytes{0xfb, 0xff, 0xbf}) == "-_-_");
    BOOST_TEST(to_base64url(as_bytes("foob")) == "Zm9vYg");
    BOOST_TEST(to_base64url({}).empty());
}

BOOST_AUTO_TEST_CASE(base64_names_the_place_of_a_foreign_character) {
    BOOST_TEST((from_base64("Zm9v*mFy").error() == Error{ErrorCode::text_bad_base64, 4}));
    BOOST_TEST((from_base64("Zg==Zg").error() == Error{ErrorCode::text_bad_base64, 4}));
    BOOST_TEST((from_base64("Zm9vY").error() == Error{ErrorCode::text_bad_base64, 5}));
}

BOOST_AUTO_TEST_CASE(hexadecimal_is_lower_case_and_complete) {
    BOOST_TEST(to_hex(Bytes{0x00, 0x0f, 0xa5, 0xff}) == "000fa5ff");
}

BOOST_AUTO_TEST_SUITE_END()
