#include <boost/test/unit_test.hpp>

#include "core/hcert/base45.h"
#include "core/hcert/cbor_diagnostic.h"
#include "core/hcert/decode.h"
#include "core/hcert/inflate.h"
#include "tests/core/hcert/sample_dcc.h"
#include "tests/core/printing.h"

using namespace tiemchung;
using namespace tiemchung::hcert;

namespace {

/// The text of a message that need not be well formed.
std::string wrap(ByteView message) {
    return std::string(context_identifier) + encode_base45(deflate_zlib(message).value());
}

}  // namespace

// Run under AddressSanitizer and UndefinedBehaviorSanitizer these show that no damage to a
// certificate leads outside its buffers.
BOOST_AUTO_TEST_SUITE(robustness)

BOOST_AUTO_TEST_CASE(no_beginning_of_a_text_is_taken_for_the_whole) {
    const std::string text = tests::sample_text();
    for (std::size_t size = 0; size < text.size(); ++size) {
        BOOST_TEST(!decode(std::string_view(text).substr(0, size)).ok());
    }
}

BOOST_AUTO_TEST_CASE(every_altered_character_is_answered) {
    const std::string text = tests::sample_text();
    std::size_t read = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        for (const char c : {'0', 'Z', ' ', ':', '=', '\0', '\xff'}) {
            std::string altered = text;
            if (altered[i] == c) continue;
            altered[i] = c;
            if (decode(altered).ok()) ++read;
        }
    }
    BOOST_TEST(read == 0U);  // zlib's checksum notices each
}

BOOST_AUTO_TEST_CASE(every_altered_byte_of_the_message_is_answered) {
    const auto certificate = decode(tests::sample_text()).value();
    const Bytes message = write_cose_sign1(certificate.cose);
    std::size_t refused = 0;
    for (std::size_t i = 0; i < message.size(); ++i) {
        for (const unsigned mask : {0x01U, 0x20U, 0x80U, 0xffU}) {
            Bytes altered = message;
            altered[i] = static_cast<std::uint8_t>(altered[i] ^ mask);
            const auto result = decode(wrap(altered));
            if (!result) {
                ++refused;
                continue;
            }
            const auto payload = cbor::parse(result->cose.payload);
            BOOST_TEST_REQUIRE(payload.ok());
            BOOST_TEST(!cbor::to_diagnostic_notation(payload->root()).empty());
        }
    }
    BOOST_TEST(refused > message.size());
}

BOOST_AUTO_TEST_CASE(no_beginning_of_a_message_is_taken_for_the_whole) {
    const auto certificate = decode(tests::sample_text()).value();
    const Bytes message = write_cose_sign1(certificate.cose);
    for (std::size_t size = 0; size < message.size(); ++size) {
        BOOST_TEST(!decode(wrap(ByteView(message).first(size))).ok());
    }
}

BOOST_AUTO_TEST_SUITE_END()
