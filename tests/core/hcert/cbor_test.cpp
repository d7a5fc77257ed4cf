#include "core/hcert/cbor.h"

#include <boost/test/unit_test.hpp>
#include <cmath>

#include "core/hcert/cbor_writer.h"
#include "tests/core/hcert/bytes_literal.h"
#include "tests/core/printing.h"

using namespace tiemchung;
using namespace tiemchung::hcert;
using tiemchung::tests::from_hex;

namespace {

Error cbor_error(std::string_view hex) {
    const Bytes bytes = from_hex(hex);
    const auto document = cbor::parse(bytes);
    BOOST_TEST_REQUIRE(!document.ok(), hex);
    return document.error();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cbor_parser)

BOOST_AUTO_TEST_CASE(members_are_found_by_integer_and_by_text) {
    const Bytes bytes = from_hex("a401020361610a6162390103a0");
    const auto document = cbor::parse(bytes).value();
    const cbor::Item& map = document.root();
    BOOST_TEST((map.member(1)->as_integer() == 2));
    BOOST_TEST((map.member(3)->as_text() == "a"));
    BOOST_TEST((map.member(10)->as_text() == "b"));
    BOOST_TEST(map.member(2) == nullptr);
    BOOST_TEST(map.member("a") == nullptr);
    BOOST_TEST(map.member("1") == nullptr);
}

BOOST_AUTO_TEST_CASE(elements_are_walked_over_what_they_contain) {
    const Bytes bytes = from_hex("83828101820203a16161f504");  // [[[1],[2,3]],{"a":true},4]
    const auto document = cbor::parse(bytes).value();
    std::vector<cbor::Kind> kinds;
    for (const cbor::Item& item : document.root().elements()) {
        kinds.push_back(item.kind);
    }
    BOOST_TEST(
        (kinds == std::vector{cbor::Kind::array, cbor::Kind::map, cbor::Kind::unsigned_integer}));
    BOOST_TEST(document.root().elements().begin()->argument == 2U);
}

BOOST_AUTO_TEST_CASE(strings_in_chunks_are_joined) {
    const Bytes bytes = from_hex("bf7f6261626163ff5f42010243030405ffff");
    const auto document = cbor::parse(bytes).value();
    BOOST_TEST(to_hex(document.root().member("abc")->as_bytes()) == "0102030405");
}

BOOST_AUTO_TEST_CASE(what_is_not_well_formed_is_refused_where_it_starts) {
    const struct {
        std::string_view hex;
        Error error;
    } cases[] = {
        {"", {ErrorCode::cbor_truncated, 0}},
        {"18", {ErrorCode::cbor_truncated, 0}},
        {"820118", {ErrorCode::cbor_truncated, 2}},
        {"6261", {ErrorCode::cbor_truncated, 0}},
        {"5bffffffffffffffff00", {ErrorCode::cbor_truncated, 0}},
        {"9bffffffffffffffff00", {ErrorCode::cbor_truncated, 0}},
        {"bbffffffffffffffff00", {ErrorCode::cbor_truncated, 0}},
        {"9f01", {ErrorCode::cbor_truncated, 2}},
        {"5f4101", {ErrorCode::cbor_truncated, 3}},
        {"1c", {ErrorCode::cbor_malformed, 0}},
        {"fc", {ErrorCode::cbor_malformed, 0}},
        {"1f", {ErrorCode::cbor_malformed, 0}},
        {"df00", {ErrorCode::cbor_malformed, 0}},
        {"ff", {ErrorCode::cbor_malformed, 0}},
        {"81ff", {ErrorCode::cbor_malformed, 1}},
        {"bf01ff", {ErrorCode::cbor_malformed, 2}},  // a break where a value must stand
        {"f81f", {ErrorCode::cbor_malformed, 0}},    // a simple value below 32 in two bytes
        {"5f6161ff", {ErrorCode::cbor_malformed, 1}},
        {"7f7f6161ffff", {ErrorCode::cbor_malformed, 1}},
        {"a1f501", {ErrorCode::cbor_malformed, 1}},  // a key must be an integer or a text
        {"a14101f5", {ErrorCode::cbor_malformed, 1}},
        {"61ff", {ErrorCode::cbor_bad_text, 0}},
        {"7f61c361a9ff", {ErrorCode::cbor_bad_text, 1}},  // a letter cut by a chunk
        {"a201020103", {ErrorCode::cbor_duplicate_key, 3}},
        {"a20102180103", {ErrorCode::cbor_duplicate_key, 3}},  // 1 in two spellings
        {"a26161016161"
         "02",
         {ErrorCode::cbor_duplicate_key, 4}},
        {"a20182010201"
         "02",
         {ErrorCode::cbor_duplicate_key, 5}},
        {"0000", {ErrorCode::cbor_trailing_bytes, 1}},
    };
    for (const auto& each : cases) {
        BOOST_TEST(cbor_error(each.hex) == each.error, each.hex);
    }
}

BOOST_AUTO_TEST_CASE(keys_that_only_look_alike_are_different) {
    const Bytes bytes = from_hex("a4010220036131046001");  // 1, -1, "1", ""
    BOOST_TEST(cbor::parse(bytes).ok());
}

BOOST_AUTO_TEST_CASE(nesting_and_number_of_items_are_bounded) {
    const auto nested = [](std::size_t depth) {
        Bytes bytes(depth, 0x81);
        bytes.push_back(0);
        return bytes;
    };
    BOOST_TEST(cbor::parse(nested(cbor::max_depth)).ok());
    BOOST_TEST(cbor::parse(nested(cbor::max_depth + 1)).error().code == ErrorCode::cbor_too_deep);
    BOOST_TEST(cbor::parse(Bytes(100'000, 0x81)).error().code == ErrorCode::cbor_too_deep);
    BOOST_TEST(cbor::parse(Bytes(100'000, 0xc0)).error().code == ErrorCode::cbor_too_deep);

    const auto wide = [](std::size_t count) {
        cbor::Writer writer;
        writer.array(count);
        for (std::size_t i = 0; i < count; ++i) {
            writer.integer(0);
        }
        return std::move(writer).written();
    };
    BOOST_TEST(cbor::parse(wide(cbor::max_items - 1)).ok());
    BOOST_TEST(cbor::parse(wide(cbor::max_items)).error().code == ErrorCode::cbor_too_many_items);
}

BOOST_AUTO_TEST_CASE(integers_and_floats_keep_their_kind) {
    const auto read = [](std::string_view hex) {
        const Bytes bytes = from_hex(hex);
        return cbor::parse(bytes).value().root();
    };
    BOOST_TEST((read("1b7fffffffffffffff").as_integer() == INT64_MAX));
    BOOST_TEST(!read("1b8000000000000000").as_integer().has_value());
    BOOST_TEST((read("3b7fffffffffffffff").as_integer() == INT64_MIN));
    BOOST_TEST(!read("3b8000000000000000").as_integer().has_value());
    BOOST_TEST(!read("f93c00").as_integer().has_value());
    BOOST_TEST((read("f93c00").as_double() == 1.0));
    BOOST_TEST(std::isnan(*read("f97e00").as_double()));
    BOOST_TEST(!read("01").as_double().has_value());
}

BOOST_AUTO_TEST_CASE(the_writer_uses_the_shortest_heads) {
    cbor::Writer writer;
    writer.tag(18);
    writer.array(9);
    for (const std::int64_t value : {23LL, 24LL, 255LL, 256LL, 65'535LL, 65'536LL, -260LL}) {
        writer.integer(value);
    }
    writer.integer(INT64_MIN);
    writer.map(1);
    writer.text("é");
    writer.bytes(from_hex("00ff"));
    BOOST_TEST(to_hex(writer.written()) ==
               "d28917181818ff19010019ffff1a000100003901033b7fffffffffffffffa162c3a94200ff");
}

BOOST_AUTO_TEST_SUITE_END()
