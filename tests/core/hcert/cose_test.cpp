#include "core/hcert/cose.h"

#include <boost/test/unit_test.hpp>

#include "core/hcert/cbor_writer.h"
#include "tests/core/hcert/bytes_literal.h"
#include "tests/core/printing.h"

using namespace tiemchung;
using namespace tiemchung::hcert;
using tiemchung::tests::copy_bytes;
using tiemchung::tests::from_hex;

namespace {

/// RFC 9052 appendix C.2.1: kid "11" in the unprotected header.
constexpr std::string_view rfc_example =
    "d28443a10126a10442313154546869732069732074686520636f6e74656e742e58408eb33e4ca31d1c465ab05aac34"
    "cc6b23d58fef5c083106c4d25a91aef0b0117e2af9a291aa32e14ab834dc56ed2a223444547e01f11d3b0916e5a4c3"
    "45cacb36";

/// A message from headers and a rest that are given in hexadecimal.
Result<CoseSign1> parse(std::string_view protected_header, std::string_view unprotected_header,
                        std::string_view payload_and_signature = "41014102") {
    cbor::Writer writer;
    writer.tag(18);
    writer.array(4);
    writer.bytes(from_hex(protected_header));
    Bytes message = std::move(writer).written();
    for (const std::string_view part : {unprotected_header, payload_and_signature}) {
        const Bytes bytes = from_hex(part);
        message.insert(message.end(), bytes.begin(), bytes.end());
    }
    return parse_cose_sign1(message);
}

ErrorCode error_of(const Result<CoseSign1>& result) {
    BOOST_TEST_REQUIRE(!result.ok());
    return result.error().code;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cose)

BOOST_AUTO_TEST_CASE(the_example_of_rfc_9052_is_read) {
    const CoseSign1 message = parse_cose_sign1(from_hex(rfc_example)).value();
    BOOST_TEST((message.algorithm == CoseAlgorithm::es256));
    BOOST_TEST(as_text(message.kid) == "11");
    BOOST_TEST(as_text(message.payload) == "This is the content.");
    BOOST_TEST(message.signature.size() == 64U);
    BOOST_TEST(to_hex(signed_bytes(message)) ==
               "846a5369676e61747572653143a101264054546869732069732074686520636f6e74656e742e");
}

BOOST_AUTO_TEST_CASE(the_tag_may_be_absent_or_stand_in_a_cwt_tag) {
    const std::string untagged(rfc_example.substr(2));
    for (const std::string& hex :
         {untagged, "d83d" + std::string(rfc_example), "d83d" + untagged}) {
        BOOST_TEST(parse_cose_sign1(from_hex(hex)).ok());
    }
    BOOST_TEST(error_of(parse_cose_sign1(from_hex("d1" + untagged))) ==
               ErrorCode::cose_not_sign1);  // 17, COSE_Mac0
    BOOST_TEST(error_of(parse_cose_sign1(from_hex("d2" + std::string(rfc_example)))) ==
               ErrorCode::cose_not_sign1);
}

BOOST_AUTO_TEST_CASE(the_protected_kid_and_algorithm_win) {
    const auto both = parse("a201382404416b", "a20126044175").value();
    BOOST_TEST((both.algorithm == CoseAlgorithm::ps256));
    BOOST_TEST(as_text(both.kid) == "k");
    const auto unprotected = parse("", "a20126044175").value();
    BOOST_TEST((unprotected.algorithm == CoseAlgorithm::es256));
    BOOST_TEST(as_text(unprotected.kid) == "u");
    BOOST_TEST(unprotected.protected_header.empty());
    BOOST_TEST(parse("a10126", "a0").value().kid.empty());
}

BOOST_AUTO_TEST_CASE(only_the_two_algorithms_of_the_specification_are_known) {
    BOOST_TEST(error_of(parse("a0", "a0")) == ErrorCode::cose_no_algorithm);
    BOOST_TEST(error_of(parse("", "a0")) == ErrorCode::cose_no_algorithm);
    for (const auto* header : {"a1013822", "a10127", "a10107", "a101390100", "a101654553323536"}) {
        BOOST_TEST(error_of(parse(header, "a0")) == ErrorCode::cose_unsupported_algorithm, header);
    }
    // An unprotected algorithm cannot replace one that is signed.
    BOOST_TEST(error_of(parse("a1013822", "a10126")) == ErrorCode::cose_unsupported_algorithm);
}

BOOST_AUTO_TEST_CASE(headers_that_are_not_understood_are_refused) {
    BOOST_TEST(error_of(parse("a2012602810a", "a0")) == ErrorCode::cose_critical_header);
    BOOST_TEST(error_of(parse("80", "a0")) == ErrorCode::cose_bad_header);
    BOOST_TEST(error_of(parse("a101", "a0")) == ErrorCode::cose_bad_header);
    BOOST_TEST(error_of(parse("a10126", "a1046161")) == ErrorCode::cose_bad_kid);
}

BOOST_AUTO_TEST_CASE(other_shapes_are_no_sign1) {
    for (const auto* hex :
         {"00", "80", "a0", "8340a04101", "8540a04101410200", "8400a041014102", "84408041014102"}) {
        BOOST_TEST(error_of(parse_cose_sign1(from_hex(hex))) == ErrorCode::cose_not_sign1, hex);
    }
    BOOST_TEST(error_of(parse("a10126", "80")) == ErrorCode::cose_not_sign1);
    BOOST_TEST(error_of(parse("a10126", "a0", "f64102")) == ErrorCode::cose_not_sign1);
    BOOST_TEST(error_of(parse("a10126", "a0", "41016102")) == ErrorCode::cose_not_sign1);
    BOOST_TEST(error_of(parse("a10126", "a0", "4101")) == ErrorCode::cbor_truncated);
}

BOOST_AUTO_TEST_CASE(signatures_no_key_can_make_are_refused_others_left_to_the_verifier) {
    const auto with_signature = [](std::size_t size) {
        CoseSign1 message;
        message.protected_header = write_protected_header(CoseAlgorithm::es256, copy_bytes("kid"));
        message.payload = {1};
        message.signature = Bytes(size);
        return parse_cose_sign1(write_cose_sign1(message));
    };
    BOOST_TEST(with_signature(0).ok());
    BOOST_TEST(with_signature(3).value().signature.size() == 3U);
    BOOST_TEST(with_signature(1'024).ok());
    BOOST_TEST(error_of(with_signature(1'025)) == ErrorCode::cose_bad_signature_size);
}

BOOST_AUTO_TEST_CASE(what_is_written_is_read_back) {
    CoseSign1 message;
    message.algorithm = CoseAlgorithm::ps256;
    message.kid = from_hex("f30da46716f78a2d");
    message.protected_header = write_protected_header(message.algorithm, message.kid);
    message.payload = copy_bytes("payload");
    message.signature = Bytes(256, 7);
    const CoseSign1 read = parse_cose_sign1(write_cose_sign1(message)).value();
    BOOST_TEST((read.algorithm == message.algorithm));
    BOOST_TEST(to_hex(read.kid) == to_hex(message.kid));
    BOOST_TEST(to_hex(signed_bytes(read)) == to_hex(signed_bytes(message)));
    BOOST_TEST((read.signature == message.signature));
}

BOOST_AUTO_TEST_SUITE_END()
