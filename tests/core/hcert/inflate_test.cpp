#include "core/hcert/inflate.h"

#include <boost/test/unit_test.hpp>

#include "tests/core/hcert/bytes_literal.h"
#include "tests/core/hcert/zlib_bomb.h"
#include "tests/core/printing.h"

using namespace tiemchung;
using namespace tiemchung::hcert;
using tiemchung::tests::copy_bytes;
using tiemchung::tests::from_hex;

namespace {

/// Bytes that do not compress well, without randomness.
Bytes noise(std::size_t size) {
    Bytes bytes(size);
    std::uint32_t state = 1;
    for (auto& byte : bytes) {
        state = state * 1'664'525U + 1'013'904'223U;
        byte = static_cast<std::uint8_t>(state >> 24U);
    }
    return bytes;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(inflate)

BOOST_AUTO_TEST_CASE(what_was_packed_is_unpacked) {
    for (const std::size_t size : {0U, 1U, 500U, 2'047U, 2'048U, 2'049U, 8'192U, 65'536U}) {
        const Bytes bytes = noise(size);
        BOOST_TEST((inflate_zlib(deflate_zlib(bytes).value()).value() == bytes), size);
    }
}

BOOST_AUTO_TEST_CASE(a_stream_of_the_standard_is_read) {
    // Stored block, RFC 1950 and 1951: "abc".
    const Bytes stored = from_hex("7801010300fcff616263024d0127");
    BOOST_TEST(as_text(inflate_zlib(stored).value()) == "abc");
}

BOOST_AUTO_TEST_CASE(only_zlib_streams_are_accepted) {
    for (const auto* text : {"", "x", "hello", "PK\x03\x04", "\x1f\x8b\x08"}) {
        BOOST_TEST(inflate_zlib(copy_bytes(text)).error().code == ErrorCode::inflate_not_zlib);
    }
    BOOST_TEST(inflate_zlib(from_hex("78bb")).error().code ==
               ErrorCode::inflate_not_zlib);  // asks for a dictionary
}

BOOST_AUTO_TEST_CASE(a_stream_cut_off_anywhere_is_broken) {
    const Bytes packed = deflate_zlib(noise(300)).value();
    for (std::size_t size = 2; size < packed.size(); ++size) {
        const auto result = inflate_zlib(ByteView(packed).first(size));
        BOOST_TEST_REQUIRE(!result.ok());
        BOOST_TEST(result.error().code == ErrorCode::inflate_broken);
    }
}

BOOST_AUTO_TEST_CASE(a_wrong_checksum_is_broken) {
    Bytes packed = deflate_zlib(copy_bytes("certificate")).value();
    packed.back() ^= 1U;
    BOOST_TEST(inflate_zlib(packed).error().code == ErrorCode::inflate_broken);
}

BOOST_AUTO_TEST_CASE(bytes_behind_the_stream_are_told) {
    Bytes packed = deflate_zlib(copy_bytes("certificate")).value();
    const std::size_t end = packed.size();
    packed.push_back(0);
    BOOST_TEST(inflate_zlib(packed).error() == (Error{ErrorCode::inflate_trailing_bytes, end}));
}

BOOST_AUTO_TEST_CASE(a_stream_that_just_fits_is_told_from_one_that_does_not) {
    const Bytes packed = deflate_zlib(Bytes(max_inflated_size)).value();
    BOOST_TEST(inflate_zlib(packed).value().size() == max_inflated_size);
    for (const std::size_t limit : {max_inflated_size - 1, std::size_t{2'048}, std::size_t{0}}) {
        BOOST_TEST(inflate_zlib(packed, limit).error().code == ErrorCode::inflate_too_large);
    }
    BOOST_TEST(deflate_zlib(Bytes(max_inflated_size + 1)).error().code ==
               ErrorCode::inflate_too_large);
}

BOOST_AUTO_TEST_CASE(a_bomb_is_refused_at_the_limit) {
    // Within the limit it is only broken: its checksum is wrong.
    BOOST_TEST(inflate_zlib(tests::zlib_bomb(254)).error().code == ErrorCode::inflate_broken);
    const Bytes bomb = tests::zlib_bomb(20'000);
    const auto result = inflate_zlib(bomb);
    BOOST_TEST_REQUIRE(!result.ok());
    BOOST_TEST(result.error().code == ErrorCode::inflate_too_large);
    BOOST_TEST(result.error().offset < 1'000U);  // of 32,500: the rest was not even looked at
}

BOOST_AUTO_TEST_SUITE_END()
