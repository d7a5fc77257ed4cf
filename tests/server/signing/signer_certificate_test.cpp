#include "server/signing/signer_certificate.h"

#include <boost/test/unit_test.hpp>

#include "core/trust/certificate.h"

using namespace tiemchung;
using namespace tiemchung::signing;
using hcert::CoseAlgorithm;

namespace {

SignerDescription demo_signer() {
    return {.common_name = "Cục Y tế dự phòng (thử nghiệm)",
            .organisation = "Cổng Tiêm Chủng",
            .country = "VN",
            .not_before = Timestamp{1'640'000'000},
            .not_after = Timestamp{4'000'000'000},
            .purposes = {}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(signer_certificate)

BOOST_AUTO_TEST_CASE(core_reads_back_what_the_certificate_says) {
    for (const CoseAlgorithm algorithm : {CoseAlgorithm::es256, CoseAlgorithm::ps256}) {
        const SigningKey key = SigningKey::generate(algorithm).value();
        const auto der = self_signed_certificate(key, demo_signer());
        BOOST_REQUIRE(der.ok());
        const auto read = trust::read_certificate(*der);
        BOOST_REQUIRE(read.ok());
        BOOST_TEST((read->algorithm == algorithm));
        BOOST_TEST(read->country == "VN");
        BOOST_TEST(read->issuer == "Cục Y tế dự phòng (thử nghiệm)");
        BOOST_TEST(read->not_before->seconds == 1'640'000'000);
        BOOST_TEST(read->not_after->seconds == 4'000'000'000);
        BOOST_TEST((read->purposes == trust::KeyPurposes{}));
        BOOST_TEST(to_hex(read->spki) == to_hex(key.spki().value()));
    }
}

BOOST_AUTO_TEST_CASE(restricted_purposes_are_written_as_extended_key_usage) {
    const SigningKey key = SigningKey::generate(CoseAlgorithm::es256).value();
    SignerDescription signer = demo_signer();
    signer.purposes = {.test = false, .vaccination = true, .recovery = true};
    const auto read = trust::read_certificate(self_signed_certificate(key, signer).value());
    BOOST_REQUIRE(read.ok());
    BOOST_TEST((read->purposes == signer.purposes));
}

BOOST_AUTO_TEST_CASE(armour_comes_off_again) {
    const SigningKey key = SigningKey::generate(CoseAlgorithm::es256).value();
    const Bytes der = self_signed_certificate(key, demo_signer()).value();
    const auto read = trust::read_pem_certificates(certificate_pem(der) + certificate_pem(der));
    BOOST_REQUIRE(read.ok());
    BOOST_REQUIRE(read->size() == 2U);
    BOOST_TEST(to_hex(read->at(1)) == to_hex(der));
}

BOOST_AUTO_TEST_SUITE_END()
