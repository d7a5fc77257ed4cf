#pragma once

#include "core/hcert/encode.h"
#include "tests/core/hcert/bytes_literal.h"

namespace tiemchung::tests {

/// An invented person's certificate of one dose, without any departure from schema 1.3.0.
inline hcert::Dcc sample_dcc() {
    hcert::Dcc dcc;
    dcc.version = "1.3.0";
    dcc.name = {"Nguyễn", "Ánh Dương", "NGUYEN", "ANH<DUONG"};
    dcc.birth_date = "1979-03-22";
    hcert::Vaccination dose;
    dose.disease = "840539006";
    dose.prophylaxis = "1119349007";
    dose.product = "EU/1/20/1528";
    dose.manufacturer = "ORG-100030215";
    dose.dose_number = 2;
    dose.doses_in_series = 2;
    dose.date = "2021-11-20";
    dose.country = "VN";
    dose.issuer = "Bộ Y tế";
    dose.uvci = "URN:UVCI:01:VN:0123456789ABCDEF0123456789ABCDEF";
    dcc.entry = dose;
    return dcc;
}

inline hcert::CwtClaims sample_claims() {
    return {"VN", Timestamp{1'700'000'000}, std::nullopt, Timestamp{1'650'000'000}};
}

/// The text of a certificate whose signature is as long as an ES256 one, but no signature.
inline std::string sample_text(const hcert::Dcc& dcc = sample_dcc()) {
    const Bytes kid = from_hex("f30da46716f78a2d");
    auto message = hcert::prepare(dcc, sample_claims(), hcert::CoseAlgorithm::es256, kid);
    return hcert::assemble(std::move(message), Bytes(64, 0x5a)).value();
}

}  // namespace tiemchung::tests
