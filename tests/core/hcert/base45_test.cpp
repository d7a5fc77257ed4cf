#include "core/hcert/base45.h"

#include <boost/test/unit_test.hpp>

#include "tests/core/printing.h"

using namespace tiemchung;
using namespace tiemchung::hcert;

BOOST_AUTO_TEST_SUITE(base45)

BOOST_AUTO_TEST_CASE(the_examples_of_rfc_9285_hold_both_ways) {
    const struct {
        std::string_view bytes;
        std::string_view text;
    } examples[] = {{"AB", "BB8"},
                    {"Hello!!", "%69 VD92EX0"},
                    {"base-45", "UJCLQE7W581"},
                    {"ietf!", "QED8WEX0"}};
    for (const auto& example : examples) {
        BOOST_TEST(encode_base45(as_bytes(example.bytes)) == example.text);
        BOOST_TEST(as_text(decode_base45(example.text).value()) == example.bytes);
    }
}

BOOST_AUTO_TEST_CASE(every_pair_and_every_single_byte_survives) {
    for (unsigned value = 0; value <= 0xffff; ++value) {
        const Bytes pair{static_cast<std::uint8_t>(value >> 8U), static_cast<std::uint8_t>(value)};
        BOOST_REQUIRE((decode_base45(encode_base45(pair)).value() == pair));
    }
    for (unsigned value = 0; value <= 0xff; ++value) {
        const Bytes single{static_cast<std::uint8_t>(value)};
        BOOST_REQUIRE((decode_base45(encode_base45(single)).value() == single));
    }
}

BOOST_AUTO_TEST_CASE(each_departure_is_told_with_its_place) {
    const struct {
        std::string_view text;
        Error error;
    } cases[] = {
        {"", {ErrorCode::base45_empty, 0}},
        {"BB8=", {ErrorCode::base45_bad_character, 3}},
        {"BBb", {ErrorCode::base45_bad_character, 2}},
        {"BB8B\nA", {ErrorCode::base45_bad_character, 4}},
        {"BB8\xc3\xa9", {ErrorCode::base45_bad_character, 3}},
        {"BB8A", {ErrorCode::base45_bad_length, 3}},
        {"FGW", {}},  // 65535, the largest
        {"GGW", {ErrorCode::base45_bad_value, 0}},
        {"BB8:::", {ErrorCode::base45_bad_value, 3}},
        {"BB8U5", {}},  // 255, the largest
        {"BB8V5", {ErrorCode::base45_bad_value, 3}},
        {":::BB8?", {ErrorCode::base45_bad_character, 6}},  // the cause before the consequence
    };
    for (const auto& each : cases) {
        const auto decoded = decode_base45(each.text);
        const bool wanted_fine = each.error == Error{};
        BOOST_TEST(decoded.ok() == wanted_fine, each.text);
        if (!decoded && !wanted_fine) BOOST_TEST(decoded.error() == each.error, each.text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
