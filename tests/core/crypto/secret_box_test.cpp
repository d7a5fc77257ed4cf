#include "core/crypto/secret_box.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "core/crypto/keyed_hash.h"
#include "core/crypto/password_hash.h"

namespace {

using namespace tiemchung;
using namespace tiemchung::crypto;

constexpr std::array<std::uint8_t, 32> counted_key(std::uint8_t first) {
    std::array<std::uint8_t, 32> key{};
    for (std::size_t i = 0; i < key.size(); ++i)
        key[i] = static_cast<std::uint8_t>(first + i);
    return key;
}

BOOST_AUTO_TEST_SUITE(secrets)

// draft-irtf-cfrg-xchacha-03, appendix A.3.1.
BOOST_AUTO_TEST_CASE(boxes_are_those_of_the_draft_standard) {
    BoxNonce nonce{};
    for (std::size_t i = 0; i < nonce.size(); ++i)
        nonce[i] = static_cast<std::uint8_t>(0x40 + i);
    const Bytes bound_to{0x50, 0x51, 0x52, 0x53, 0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7};
    constexpr std::string_view message =
        "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the "
        "future, sunscreen would be it.";
    const Bytes box = seal_box(counted_key(0x80), nonce, as_bytes(message), bound_to);
    BOOST_REQUIRE_EQUAL(box.size(), message.size() + 40);
    BOOST_CHECK(std::equal(nonce.begin(), nonce.end(), box.begin()));
    BOOST_CHECK_EQUAL(to_hex(ByteView{box}.subspan(24, 16)), "bd6d179d3e83d43b9576579493c0e939");
    BOOST_CHECK_EQUAL(to_hex(ByteView{box}.last(16)), "c0875924c1c7987947deafd8780acf49");
    const auto opened = open_box(counted_key(0x80), box, bound_to);
    BOOST_REQUIRE(opened.has_value());
    BOOST_CHECK_EQUAL(as_text(*opened), message);
    BOOST_CHECK(!open_box(counted_key(0x81), box, bound_to));
    BOOST_CHECK(!open_box(counted_key(0x80), box, {}));
    BOOST_CHECK(!open_box(counted_key(0x80), ByteView{box}.first(39), bound_to));
}

// From the BLAKE2 authors' known answers, keyed BLAKE2b-256 has none published; Python's hashlib,
// an implementation of its own, gives this one for the key 00…1f and the message 00 01 02.
BOOST_AUTO_TEST_CASE(keyed_hashes_agree_with_another_implementation) {
    const Bytes message{0, 1, 2};
    BOOST_CHECK_EQUAL(to_hex(keyed_hash(counted_key(0), message)),
                      "e14fc9161564dd081204f2dd6146a9ffbef66f95d5dc80e0a225e213c09dad7b");
    BOOST_CHECK(keyed_hash(counted_key(0), message) != keyed_hash(counted_key(1), message));
    BOOST_CHECK(derive_key(counted_key(0), "a") != derive_key(counted_key(0), "b"));
}

BOOST_AUTO_TEST_CASE(a_password_is_known_again_and_no_other) {
    constexpr PasswordCost cheap{1, 64};
    const auto hash = hash_password("mật khẩu", {1, 2, 3}, cheap);
    BOOST_REQUIRE(hash.has_value());
    BOOST_CHECK_EQUAL(hash->substr(0, 14), "argon2id$1$64$");
    BOOST_CHECK(verify_password(*hash, "mật khẩu"));
    BOOST_CHECK(!verify_password(*hash, "mat khau"));
    BOOST_CHECK(*hash != *hash_password("mật khẩu", {1, 2, 4}, cheap));
}

BOOST_AUTO_TEST_CASE(what_is_no_password_hash_matches_nothing) {
    for (const auto* hash : {"", "argon2id$", "argon2id$1$64$AAAAAAAAAAAAAAAAAAAAAA$",
                             "argon2id$1$64$AAAA$AAAA", "argon2id$0$64$AAAAAAAAAAAAAAAAAAAAAA$AA",
                             "argon2id$1$99999999999$AAAAAAAAAAAAAAAAAAAAAA$AA",
                             "argon2id$x$64$AAAAAAAAAAAAAAAAAAAAAA$AA", "plain"}) {
        BOOST_CHECK(!verify_password(hash, ""));
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
