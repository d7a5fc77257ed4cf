#include <boost/test/unit_test.hpp>

#include "core/hcert/cbor_diagnostic.h"
#include "tests/core/hcert/bytes_literal.h"

using namespace tiemchung;
using namespace tiemchung::hcert;

namespace {

/// The examples of RFC 8949 appendix A, but the two bignums (written there as plain numbers).
constexpr struct {
    std::string_view notation;
    std::string_view hex;
} examples[] = {
    {"0", "00"},
    {"1", "01"},
    {"10", "0a"},
    {"23", "17"},
    {"24", "1818"},
    {"25", "1819"},
    {"100", "1864"},
    {"1000", "1903e8"},
    {"1000000", "1a000f4240"},
    {"1000000000000", "1b000000e8d4a51000"},
    {"18446744073709551615", "1bffffffffffffffff"},
    {"-18446744073709551616", "3bffffffffffffffff"},
    {"-1", "20"},
    {"-10", "29"},
    {"-100", "3863"},
    {"-1000", "3903e7"},
    {"0.0", "f90000"},
    {"-0.0", "f98000"},
    {"1.0", "f93c00"},
    {"1.1", "fb3ff199999999999a"},
    {"1.5", "f93e00"},
    {"65504.0", "f97bff"},
    {"100000.0", "fa47c35000"},
    {"3.4028234663852886e+38", "fa7f7fffff"},
    {"1.0e+300", "fb7e37e43c8800759c"},
    {"5.960464477539063e-8", "f90001"},
    {"0.00006103515625", "f90400"},
    {"-4.0", "f9c400"},
    {"-4.1", "fbc010666666666666"},
    {"Infinity", "f97c00"},
    {"NaN", "f97e00"},
    {"-Infinity", "f9fc00"},
    {"Infinity", "fa7f800000"},
    {"NaN", "fa7fc00000"},
    {"-Infinity", "faff800000"},
    {"Infinity", "fb7ff0000000000000"},
    {"NaN", "fb7ff8000000000000"},
    {"-Infinity", "fbfff0000000000000"},
    {"false", "f4"},
    {"true", "f5"},
    {"null", "f6"},
    {"undefined", "f7"},
    {"simple(16)", "f0"},
    {"simple(255)", "f8ff"},
    {R"(0("2013-03-21T20:04:00Z"))", "c074323031332d30332d32315432303a30343a30305a"},
    {"1(1363896240)", "c11a514b67b0"},
    {"1(1363896240.5)", "c1fb41d452d9ec200000"},
    {"23(h'01020304')", "d74401020304"},
    {"24(h'6449455446')", "d818456449455446"},
    {R"(32("http://www.example.com"))", "d82076687474703a2f2f7777772e6578616d706c652e636f6d"},
    {"h''", "40"},
    {"h'01020304'", "4401020304"},
    {R"("")", "60"},
    {R"("a")", "6161"},
    {R"("IETF")", "6449455446"},
    {R"("\"\\")", "62225c"},
    {"\"\u00fc\"", "62c3bc"},
    {"\"\u6c34\"", "63e6b0b4"},
    {"\"\U00010151\"", "64f0908591"},
    {"[]", "80"},
    {"[1, 2, 3]", "83010203"},
    {"[1, [2, 3], [4, 5]]", "8301820203820405"},
    {"[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25]",
     "98190102030405060708090a0b0c0d0e0f101112131415161718181819"},
    {"{}", "a0"},
    {"{1: 2, 3: 4}", "a201020304"},
    {R"({"a": 1, "b": [2, 3]})", "a26161016162820203"},
    {R"(["a", {"b": "c"}])", "826161a161626163"},
    {R"({"a": "A", "b": "B", "c": "C", "d": "D", "e": "E"})",
     "a56161614161626142616361436164614461656145"},
    {"(_ h'0102', h'030405')", "5f42010243030405ff"},
    {R"((_ "strea", "ming"))", "7f657374726561646d696e67ff"},
    {"[_ ]", "9fff"},
    {"[_ 1, [2, 3], [_ 4, 5]]", "9f018202039f0405ffff"},
    {"[_ 1, [2, 3], [4, 5]]", "9f01820203820405ff"},
    {"[1, [2, 3], [_ 4, 5]]", "83018202039f0405ff"},
    {"[1, [_ 2, 3], [4, 5]]", "83019f0203ff820405"},
    {"[_ 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, "
     "25]",
     "9f0102030405060708090a0b0c0d0e0f101112131415161718181819ff"},
    {R"({_ "a": 1, "b": [_ 2, 3]})", "bf61610161629f0203ffff"},
    {R"(["a", {_ "b": "c"}])", "826161bf61626163ff"},
    {R"({_ "Fun": true, "Amt": -2})", "bf6346756ef563416d7421ff"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(cbor_appendix_a)

BOOST_AUTO_TEST_CASE(every_example_of_rfc_8949_reads_as_printed_there) {
    for (const auto& example : examples) {
        const Bytes bytes = tests::from_hex(example.hex);
        const auto document = cbor::parse(bytes);
        BOOST_TEST_REQUIRE(document.ok(), example.hex);
        BOOST_TEST(cbor::to_diagnostic_notation(document->root()) == example.notation);
    }
}

BOOST_AUTO_TEST_CASE(control_characters_are_escaped) {
    const Bytes bytes = tests::from_hex("6361000a");
    BOOST_TEST(cbor::to_diagnostic_notation(cbor::parse(bytes).value().root()) ==
               R"("a\u0000\u000a")");
}

BOOST_AUTO_TEST_SUITE_END()
