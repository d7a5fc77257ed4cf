#include "core/crypto/ed25519.h"

#include <boost/test/unit_test.hpp>

#include "core/crypto/equality.h"

using namespace tiemchung;
using namespace tiemchung::crypto;

namespace {

template <std::size_t size>
std::array<std::uint8_t, size> from_hex(std::string_view text) {
    std::array<std::uint8_t, size> bytes{};
    for (std::size_t i = 0; i < size; ++i) {
        bytes[i] =
            static_cast<std::uint8_t>(std::stoul(std::string(text.substr(i * 2, 2)), nullptr, 16));
    }
    return bytes;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ed25519)

// RFC 8032, section 7.1, tests 1 and 2.
BOOST_AUTO_TEST_CASE(signatures_are_those_of_the_standard) {
    const Ed25519KeyPair first(
        from_hex<32>("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
    BOOST_TEST(to_hex(first.public_key()) ==
               "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    BOOST_TEST(to_hex(first.sign({})) ==
               "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61"
               "e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");

    const Ed25519KeyPair second(
        from_hex<32>("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
    const Bytes message{0x72};
    BOOST_TEST(to_hex(second.sign(message)) ==
               "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458"
               "f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
}

BOOST_AUTO_TEST_CASE(only_the_signed_message_and_the_signers_key_verify) {
    const Ed25519KeyPair signer(Ed25519Seed{1});
    const Ed25519KeyPair stranger(Ed25519Seed{2});
    const Ed25519Signature signature = signer.sign(as_bytes("tiêm chủng"));
    BOOST_TEST(verify_ed25519(as_bytes("tiêm chủng"), signature, signer.public_key()));
    BOOST_TEST(!verify_ed25519(as_bytes("tiêm chung"), signature, signer.public_key()));
    BOOST_TEST(!verify_ed25519(as_bytes("tiêm chủng"), signature, stranger.public_key()));
    Ed25519Signature altered = signature;
    altered[3] ^= 1U;
    BOOST_TEST(!verify_ed25519(as_bytes("tiêm chủng"), altered, signer.public_key()));
}

BOOST_AUTO_TEST_CASE(values_of_another_length_are_refused) {
    BOOST_TEST(exactly<32>(Bytes(32)).has_value());
    BOOST_TEST(!exactly<32>(Bytes(31)).has_value());
    BOOST_TEST(!exactly<64>(Bytes(65)).has_value());
}

BOOST_AUTO_TEST_CASE(secrets_are_compared_whole) {
    BOOST_TEST(equal_in_constant_time(as_bytes("abc"), as_bytes("abc")));
    BOOST_TEST(!equal_in_constant_time(as_bytes("abc"), as_bytes("abd")));
    BOOST_TEST(!equal_in_constant_time(as_bytes("abc"), as_bytes("ab")));
    BOOST_TEST(equal_in_constant_time({}, {}));
}

BOOST_AUTO_TEST_SUITE_END()
