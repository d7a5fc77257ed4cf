#include "core/trust/certificate.h"

#include <boost/test/unit_test.hpp>

#include "core/trust/public_key.h"
#include "tests/core/printing.h"
#include "tests/core/trust/sample_certificates.h"

using namespace tiemchung;
using namespace tiemchung::trust;

namespace {

Bytes der_of(std::string_view base64) {
    return from_base64(base64).value();
}

KeyPurposes purposes_of(std::string_view base64) {
    return read_certificate(der_of(base64)).value().purposes;
}

ErrorCode error_of(ByteView der) {
    const auto read = read_certificate(der);
    BOOST_REQUIRE(!read.ok());
    return read.error().code;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(certificate)

BOOST_AUTO_TEST_CASE(what_a_check_needs_is_read) {
    const auto key = read_certificate(der_of(sample_certificates::unrestricted));
    BOOST_REQUIRE(key.ok());
    BOOST_TEST(to_hex(key->kid) == "e041ec24456c4907");  // SHA-256 by another program
    BOOST_TEST(key->country == "VN");
    BOOST_TEST(key->issuer == "Người ký thử");
    BOOST_TEST((key->algorithm == hcert::CoseAlgorithm::es256));
    BOOST_TEST(to_iso8601(*key->not_before) == "2021-07-15T00:00:00Z");
    BOOST_TEST(to_iso8601(*key->not_after) == "2051-07-14T23:59:59Z");
    BOOST_TEST(key->spki.size() == 91U);
    BOOST_TEST(!key->is_test);
}

BOOST_AUTO_TEST_CASE(the_organisation_stands_in_for_a_missing_common_name) {
    BOOST_TEST(read_certificate(der_of(sample_certificates::nameless)).value().issuer ==
               "Tổ chức thử");
}

BOOST_AUTO_TEST_CASE(only_dcc_purposes_restrict) {
    BOOST_TEST((purposes_of(sample_certificates::unrestricted) == KeyPurposes{}));
    BOOST_TEST((purposes_of(sample_certificates::other_purposes) == KeyPurposes{}));
}

BOOST_AUTO_TEST_CASE(both_families_of_dcc_purposes_restrict) {
    BOOST_TEST((purposes_of(sample_certificates::vaccination_only) ==
                KeyPurposes{.test = false, .vaccination = true, .recovery = false}));
    BOOST_TEST((purposes_of(sample_certificates::test_and_recovery) ==
                KeyPurposes{.test = true, .vaccination = false, .recovery = true}));
}

BOOST_AUTO_TEST_CASE(keys_that_cannot_sign_certificates_are_refused) {
    BOOST_TEST(error_of(der_of(sample_certificates::p384)) ==
               ErrorCode::certificate_unsupported_key);
    const Bytes exponent{1, 0, 1};
    for (const std::size_t size : {0U, 127U, 1025U}) {
        const auto key = public_key_from_modulus(Bytes(size, 0xff), exponent);
        BOOST_REQUIRE(!key.ok());
        BOOST_TEST(key.error().code == ErrorCode::certificate_unsupported_key);
    }
}

BOOST_AUTO_TEST_CASE(short_rsa_keys_of_real_issuers_are_read) {
    const auto key = read_certificate(der_of(sample_certificates::rsa_1024));
    BOOST_REQUIRE(key.ok());
    BOOST_TEST((key->algorithm == hcert::CoseAlgorithm::ps256));
}

BOOST_AUTO_TEST_CASE(a_pss_key_becomes_a_plain_rsa_key) {
    const auto key = read_public_key(der_of(sample_certificates::pss_public_key));
    BOOST_REQUIRE(key.ok());
    BOOST_TEST((key->algorithm == hcert::CoseAlgorithm::ps256));
    // SEQUENCE { SEQUENCE { OID rsaEncryption, NULL }, …
    BOOST_TEST(to_hex(ByteView(key->spki).subspan(4, 15)) == "300d06092a864886f70d0101010500");
}

BOOST_AUTO_TEST_CASE(every_truncation_is_an_error_and_no_crash) {
    const Bytes der = der_of(sample_certificates::test_and_recovery);
    for (std::size_t size = 0; size < der.size(); ++size) {
        BOOST_TEST(error_of(ByteView(der).first(size)) == ErrorCode::certificate_bad_der);
    }
}

BOOST_AUTO_TEST_CASE(an_impossible_date_is_an_error) {
    Bytes der = der_of(sample_certificates::unrestricted);
    const std::string_view date = "210715000000Z";
    const std::size_t at = as_text(der).find(date);
    BOOST_REQUIRE(at != std::string_view::npos);
    der[at + 3] = '3';  // month 03 → 13
    der[at + 2] = '1';
    BOOST_TEST(error_of(der) == ErrorCode::certificate_bad_date);
}

BOOST_AUTO_TEST_CASE(pem_may_hold_several_certificates_and_other_text) {
    const std::string block =
        "-----BEGIN CERTIFICATE-----\nMAMC\r\nAQE=\n-----END CERTIFICATE-----";
    const auto read = read_pem_certificates("subject=…\n" + block + "\nissuer=…\n" + block);
    BOOST_REQUIRE(read.ok());
    BOOST_TEST(read->size() == 2U);
    BOOST_TEST(to_hex(read->front()) == "3003020101");
}

BOOST_AUTO_TEST_CASE(pem_without_or_with_a_broken_certificate_is_refused) {
    for (const std::string_view text :
         {"", "MAMCAQE=", "-----BEGIN CERTIFICATE-----\nMAMC",
          "-----BEGIN CERTIFICATE-----\nM*MC\n-----END CERTIFICATE-----",
          "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----"}) {
        const auto read = read_pem_certificates(text);
        BOOST_REQUIRE(!read.ok());
        BOOST_TEST(read.error().code == ErrorCode::certificate_bad_pem);
    }
}

BOOST_AUTO_TEST_SUITE_END()
