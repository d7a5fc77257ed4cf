#include "tests/ui/certificates.h"

#include "core/api/configuration.h"
#include "core/api/signed_trust_list.h"
#include "core/hcert/encode.h"

namespace tiemchung::ui {
namespace {

constexpr trust::Kid known_kid{1, 2, 3, 4, 5, 6, 7, 8};
constexpr trust::Kid unknown_kid{9, 9, 9, 9, 9, 9, 9, 9};

crypto::Ed25519KeyPair publisher() {
    return crypto::Ed25519KeyPair(crypto::Ed25519Seed{7});
}

Timestamp at(const std::string& text) {
    return parse_timestamp(text).value();
}

/// A P-256 key's form, with a point that is on no curve.
Bytes spki_of(std::uint8_t mark) {
    Bytes spki{0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01, 0x06,
               0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00, 0x04};
    spki.insert(spki.end(), 64, mark);
    return spki;
}

trust::TrustedKey key(std::uint8_t mark) {
    trust::TrustedKey made;
    made.kid = known_kid;
    made.country = "VN";
    made.issuer = "Bộ Y tế Việt Nam";
    made.algorithm = hcert::CoseAlgorithm::es256;
    made.spki = spki_of(mark);
    made.not_before = at("2022-01-01T00:00:00Z");
    made.not_after = at("2026-01-01T00:00:00Z");
    return made;
}

}  // namespace

std::string made_text(const Made& made) {
    hcert::Dcc dcc;
    dcc.version = "1.3.0";
    dcc.name = {made.family_name, made.given_name, "LE", "HOANG<PHUC"};
    dcc.birth_date = "1979-03-22";
    hcert::Vaccination dose;
    dose.disease = "840539006";
    dose.prophylaxis = "1119349007";
    dose.product = "EU/1/20/1528";
    dose.manufacturer = "ORG-100030215";
    dose.dose_number = 3;
    dose.doses_in_series = 3;
    dose.date = "2022-01-18";
    dose.country = "VN";
    dose.issuer = "Bộ Y tế Việt Nam";
    dose.uvci = "URN:UVCI:01:VN:123456789";
    dcc.entry = dose;
    hcert::CwtClaims claims;
    claims.issuer = "VN";
    claims.issued_at = at(made.issued_at);
    claims.expires_at = at(made.expires_at);
    const trust::Kid& kid = made.unknown_key ? unknown_kid : known_kid;
    return hcert::assemble(hcert::prepare(dcc, claims, hcert::CoseAlgorithm::es256, kid),
                           Bytes(64, 1))
        .value();
}

std::string made_configuration(bool demo) {
    api::Configuration configuration;
    configuration.publisher_key = publisher().public_key();
    configuration.demo = demo;
    if (demo) configuration.samples.push_back({"Mã hợp lệ", "A valid code", made_text()});
    return api::to_json(configuration);
}

std::string made_trust_list() {
    trust::TrustMaterial material;
    material.keys = trust::TrustList({key(1), key(2)});
    material.revocations = trust::RevocationList({"VN"}, {}, at("2022-06-11T00:00:00Z"));
    return api::sign_trust_list(material, at("2022-06-11T00:00:00Z"), publisher());
}

Timestamp test_time() {
    return at("2022-06-12T09:41:00+07:00");
}

}  // namespace tiemchung::ui
