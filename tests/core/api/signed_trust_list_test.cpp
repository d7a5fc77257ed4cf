#include "core/api/signed_trust_list.h"

#include <boost/test/unit_test.hpp>

#include "core/trust/certificate.h"
#include "tests/core/printing.h"
#include "tests/core/trust/sample_certificates.h"

using namespace tiemchung;
using namespace tiemchung::api;

namespace {

constexpr Timestamp issued_at{1'655'000'000};

const crypto::Ed25519KeyPair& publisher() {
    static const crypto::Ed25519KeyPair pair(crypto::Ed25519Seed{7});
    return pair;
}

trust::TrustedKey key_of(std::string_view certificate) {
    return trust::read_certificate(from_base64(certificate).value()).value();
}

trust::TrustMaterial sample_material() {
    trust::TrustedKey demo = key_of(sample_certificates::vaccination_only);
    demo.is_test = true;
    trust::TrustedKey undated = key_of(sample_certificates::rsa_1024);
    undated.not_before.reset();
    undated.not_after.reset();
    return {trust::TrustList({key_of(sample_certificates::unrestricted), demo, undated}),
            trust::RevocationList({"VN"}, {trust::RevocationHash{1}, trust::RevocationHash{2}},
                                  Timestamp{1'654'000'000})};
}

ErrorCode signed_list_error(std::string_view json) {
    const auto opened = open_trust_list(json, publisher().public_key());
    BOOST_REQUIRE(!opened.ok());
    return opened.error().code;
}

/// A document with this payload and a right signature.
std::string signed_payload(std::string_view payload) {
    return "{\"payload\":\"" + to_base64(as_bytes(payload)) + "\",\"signature\":\"" +
           to_base64(publisher().sign(as_bytes(payload))) + "\"}";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(signed_trust_list)

BOOST_AUTO_TEST_CASE(everything_in_the_list_survives_signing_and_opening) {
    const trust::TrustMaterial material = sample_material();
    const auto opened = open_trust_list(sign_trust_list(material, issued_at, publisher()),
                                        publisher().public_key());
    BOOST_REQUIRE(opened.ok());
    BOOST_TEST((opened->keys.updated_at() == issued_at));
    BOOST_REQUIRE(opened->keys.keys().size() == material.keys.keys().size());
    for (std::size_t i = 0; i < material.keys.keys().size(); ++i) {
        const trust::TrustedKey& before = material.keys.keys()[i];
        const trust::TrustedKey& after = opened->keys.keys()[i];
        BOOST_TEST((before.kid == after.kid));
        BOOST_TEST(before.country == after.country);
        BOOST_TEST(before.issuer == after.issuer);
        BOOST_TEST((before.algorithm == after.algorithm));
        BOOST_TEST(to_hex(before.spki) == to_hex(after.spki));
        BOOST_TEST((before.not_before == after.not_before));
        BOOST_TEST((before.not_after == after.not_after));
        BOOST_TEST((before.purposes == after.purposes));
        BOOST_TEST(before.is_test == after.is_test);
    }
    BOOST_TEST((opened->revocations.hashes() == material.revocations.hashes()));
    BOOST_TEST((opened->revocations.countries() == material.revocations.countries()));
    BOOST_TEST((opened->revocations.updated_at() == material.revocations.updated_at()));
}

BOOST_AUTO_TEST_CASE(any_change_and_any_other_publisher_are_refused) {
    const std::string list = sign_trust_list(sample_material(), issued_at, publisher());
    BOOST_TEST(is_signed_trust_list(list));
    const crypto::Ed25519KeyPair stranger(crypto::Ed25519Seed{8});
    const auto opened = open_trust_list(list, stranger.public_key());
    BOOST_REQUIRE(!opened.ok());
    BOOST_TEST(opened.error().code == ErrorCode::trust_bad_signature);

    std::string altered = list;
    char& digit = altered[altered.find("\"payload\":\"") + 40];
    digit = digit == 'A' ? 'B' : 'A';
    BOOST_TEST(signed_list_error(altered) == ErrorCode::trust_bad_signature);
}

BOOST_AUTO_TEST_CASE(the_key_in_the_document_is_not_believed) {
    const crypto::Ed25519KeyPair stranger(crypto::Ed25519Seed{8});
    BOOST_TEST(signed_list_error(sign_trust_list(sample_material(), issued_at, stranger)) ==
               ErrorCode::trust_bad_signature);
}

BOOST_AUTO_TEST_CASE(broken_documents_are_refused) {
    BOOST_TEST(signed_list_error("") == ErrorCode::json_malformed);
    BOOST_TEST(signed_list_error("[]") == ErrorCode::json_malformed);
    BOOST_TEST(signed_list_error("{}") == ErrorCode::json_missing_member);
    BOOST_TEST(signed_list_error(R"({"payload":"AA==","signature":"AA=="})") ==
               ErrorCode::trust_bad_signature);
    BOOST_TEST(signed_list_error(signed_payload("no JSON")) == ErrorCode::json_malformed);
    BOOST_TEST(signed_list_error(signed_payload("{}")) == ErrorCode::trust_unknown_format);
    BOOST_TEST(
        signed_list_error(signed_payload(R"({"type":"tiemchung-trust-list","version":2})")) ==
        ErrorCode::trust_unknown_format);
    const std::string head =
        R"({"type":"tiemchung-trust-list","version":1,"issued_at":"2022-06-12T00:00:00Z")";
    BOOST_TEST(signed_list_error(signed_payload(head + "}")) == ErrorCode::trust_bad_entry);
    BOOST_TEST(signed_list_error(signed_payload(head + R"(,"keys":[{}]})")) ==
               ErrorCode::trust_bad_entry);
    BOOST_TEST(
        signed_list_error(signed_payload(head + R"(,"keys":[],"revocation":{"countries":["VN"],)" +
                                         R"("hashes":["AA=="]}})")) == ErrorCode::trust_bad_entry);
    BOOST_TEST(
        open_trust_list(signed_payload(head + R"(,"keys":[]})"), publisher().public_key()).ok());
}

BOOST_AUTO_TEST_SUITE_END()
