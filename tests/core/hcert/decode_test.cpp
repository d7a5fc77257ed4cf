#include "core/hcert/decode.h"

#include <boost/test/unit_test.hpp>

#include "core/hcert/base45.h"
#include "core/hcert/inflate.h"
#include "core/hcert/other_format.h"
#include "core/hcert/pasted_text.h"
#include "tests/core/hcert/sample_dcc.h"
#include "tests/core/hcert/zlib_bomb.h"
#include "tests/core/printing.h"

using namespace tiemchung;
using namespace tiemchung::hcert;

namespace {

Error decode_error(std::string_view text) {
    const auto certificate = decode(text);
    BOOST_TEST_REQUIRE(!certificate.ok(), text);
    return certificate.error();
}

/// The text around a COSE payload given in hexadecimal.
std::string text_of_payload(std::string_view hex) {
    CoseSign1 message;
    message.algorithm = CoseAlgorithm::es256;
    message.protected_header = tests::from_hex("a10126");
    message.payload = tests::from_hex(hex);
    return assemble(message, Bytes(64)).value();
}

std::string lower_case(std::string text) {
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(decoding)

BOOST_AUTO_TEST_CASE(sizes_of_the_layers_are_told) {
    const std::string text = tests::sample_text();
    const auto certificate = decode(text).value();
    BOOST_TEST(certificate.text == text);
    BOOST_TEST(certificate.sizes.text == text.size());
    BOOST_TEST(certificate.sizes.compressed ==
               (text.size() - 4) / 3 * 2 + (text.size() - 4) % 3 / 2);
    BOOST_TEST(certificate.sizes.cose == write_cose_sign1(certificate.cose).size());
}

BOOST_AUTO_TEST_CASE(what_copying_does_to_a_text_is_repaired) {
    const std::string text = tests::sample_text();
    BOOST_TEST_REQUIRE(text.find(' ') != std::string::npos);
    std::string no_break = text;
    no_break.replace(no_break.find(' '), 1, "\xc2\xa0");
    for (const std::string& pasted :
         {"\xef\xbb\xbf" + text, "\r\n\n " + text + "\r\n\r\n", text + "\t", text + "\n  \n",
          "\xe2\x80\x8b" + text + "\xe2\x81\xa0", lower_case(text), no_break,
          text.substr(0, 100) + "\xe2\x80\x8d" + text.substr(100)}) {
        BOOST_TEST(decode(pasted).value().text == text);
    }
    // Lower case among capitals is no copying accident, and not repaired.
    BOOST_TEST(decode_error("hc1:" + text.substr(4)).code == ErrorCode::prefix_missing);
}

BOOST_AUTO_TEST_CASE(spaces_that_are_digits_stay) {
    BOOST_TEST(repair_pasted_text("HC1:AB ") == "HC1:AB ");
    BOOST_TEST(repair_pasted_text("HC1:AB  C \n ") == "HC1:AB  C ");
    BOOST_TEST(repair_pasted_text("") == "");
    BOOST_TEST(repair_pasted_text(" \n\t ") == "");
}

BOOST_AUTO_TEST_CASE(each_layer_names_itself_when_it_fails) {
    const std::string text = tests::sample_text();
    BOOST_TEST(decode_error("").code == ErrorCode::prefix_missing);
    BOOST_TEST(decode_error("HC2:" + text.substr(4)).code == ErrorCode::prefix_missing);
    BOOST_TEST(decode_error(text.substr(4)).code == ErrorCode::prefix_missing);
    BOOST_TEST(decode_error("HC1:") == (Error{ErrorCode::base45_empty, 4}));
    BOOST_TEST(decode_error("HC1:AB=") == (Error{ErrorCode::base45_bad_character, 6}));
    BOOST_TEST(decode_error("HC1:BB8").code == ErrorCode::inflate_not_zlib);
    const auto packed = [](std::string_view hex) {
        return "HC1:" + encode_base45(deflate_zlib(tests::from_hex(hex)).value());
    };
    BOOST_TEST(decode_error(packed("")).code == ErrorCode::cbor_truncated);
    BOOST_TEST(decode_error(packed("00")).code == ErrorCode::cose_not_sign1);
    BOOST_TEST(decode_error(text_of_payload("a1")).code == ErrorCode::cwt_not_cbor);
    BOOST_TEST(decode_error(text_of_payload("01")).code == ErrorCode::cwt_not_a_map);
    BOOST_TEST(decode_error(text_of_payload("a0")).code == ErrorCode::cwt_no_hcert);
    BOOST_TEST(decode_error(text_of_payload("a1390103a101a0")).code == ErrorCode::dcc_no_person);
}

BOOST_AUTO_TEST_CASE(texts_that_are_too_long_or_unpack_too_far_are_refused) {
    BOOST_TEST(decode_error("HC1:" + std::string(max_text_length, 'A')) ==
               (Error{ErrorCode::prefix_too_long, max_text_length}));
    const std::string bomb = "HC1:" + encode_base45(tests::zlib_bomb(3'000));
    BOOST_TEST_REQUIRE(bomb.size() < max_text_length);
    BOOST_TEST(decode_error(bomb).code == ErrorCode::inflate_too_large);
}

BOOST_AUTO_TEST_CASE(other_formats_are_named) {
    const struct {
        std::string_view text;
        OtherFormat format;
        std::string_view name;
    } cases[] = {
        {"shc:/"
         "5676290952432060346029243740446031222959532654603460292540772804336028702864716745222"
         "80928613331456437653141590640220306450459085643550341424541364037063665417137241236380304"
         "37"
         "5622046737407532323925433443326057360106452931240707424043500376",
         OtherFormat::smart_health_card, "SMART Health Card"},
        {"NZCP:/1/2KCEVIQEIVVWK6JNGEASNICZAEP2KALYDZSGSZB2O5SWEOTOPJRXALTDN53GSZBRHEXGQZLBNR2GQLTOP"
         "ICRUYMBTIFAIGTUKBAAUYTWMOSGQQDDN5XHIZLYOSBHQJTIOR2HA4Z2F4XXO53XFZ3TGLTPOJTS6MRQGE4C6Y3SMV"
         "S",
         OtherFormat::nzcp, "NZCP"},
        {"PK\x03\x04stuff", OtherFormat::divoc, "DIVOC"},
        {"B64:UEsDBBQ", OtherFormat::divoc, "DIVOC"},
        {R"({"data":{"hdr":{"is":"AUS","t":"icao.vacc","v":1},"msg":{}},"sig":{}})",
         OtherFormat::icao_vds_nc, "ICAO VDS-NC"},
    };
    for (const auto& each : cases) {
        BOOST_TEST(decode_error(each.text).code == ErrorCode::prefix_other_format);
        BOOST_TEST((recognise_other_format(each.text) == each.format));
        BOOST_TEST(name_of(each.format) == each.name);
    }
    for (const auto* text : {"", "{}", "https://example.org", "HC1:", "P"}) {
        BOOST_TEST(!recognise_other_format(text).has_value());
    }
}

BOOST_AUTO_TEST_SUITE_END()
