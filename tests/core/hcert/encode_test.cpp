#include "core/hcert/encode.h"

#include <boost/test/unit_test.hpp>

#include "core/hcert/decode.h"
#include "tests/core/hcert/sample_dcc.h"
#include "tests/core/printing.h"

using namespace tiemchung;
using namespace tiemchung::hcert;

namespace {

void check_same_person(const Dcc& read, const Dcc& written) {
    BOOST_TEST(read.version == written.version);
    BOOST_TEST(read.name.family == written.name.family);
    BOOST_TEST(read.name.given == written.name.given);
    BOOST_TEST(read.name.family_transliterated == written.name.family_transliterated);
    BOOST_TEST(read.name.given_transliterated == written.name.given_transliterated);
    BOOST_TEST(read.birth_date == written.birth_date);
    BOOST_TEST(read.remarks.empty());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(encode)

BOOST_AUTO_TEST_CASE(a_vaccination_survives_the_way_there_and_back) {
    const Dcc dcc = tests::sample_dcc();
    const auto read = decode(tests::sample_text(dcc)).value();
    check_same_person(read.dcc, dcc);
    const auto& written_dose = std::get<Vaccination>(dcc.entry);
    const auto& dose = std::get<Vaccination>(read.dcc.entry);
    BOOST_TEST(dose.disease == written_dose.disease);
    BOOST_TEST(dose.prophylaxis == written_dose.prophylaxis);
    BOOST_TEST(dose.product == written_dose.product);
    BOOST_TEST(dose.manufacturer == written_dose.manufacturer);
    BOOST_TEST((dose.dose_number == 2));
    BOOST_TEST((dose.doses_in_series == 2));
    BOOST_TEST(dose.date == written_dose.date);
    BOOST_TEST(dose.country == written_dose.country);
    BOOST_TEST(dose.issuer == written_dose.issuer);
    BOOST_TEST(uvci_of(read.dcc.entry) == written_dose.uvci);
    BOOST_TEST((kind_of(read.dcc.entry) == EntryKind::vaccination));
    BOOST_TEST(read.claims.issuer == "VN");
    BOOST_TEST((read.claims.expires_at == Timestamp{1'700'000'000}));
    BOOST_TEST((read.claims.issued_at == Timestamp{1'650'000'000}));
    BOOST_TEST(!read.claims.not_before.has_value());
}

BOOST_AUTO_TEST_CASE(a_test_survives_the_way_there_and_back) {
    Dcc dcc = tests::sample_dcc();
    Test test;
    test.disease = "840539006";
    test.type = "LP217198-3";
    test.device = "1232";
    test.sample_time = "2021-11-20T08:30:00+07:00";
    test.result = "260415000";
    test.centre = "Trạm y tế phường 1";
    test.country = "VN";
    test.issuer = "Bộ Y tế";
    test.uvci = "URN:UVCI:01:VN:TEST";
    dcc.entry = test;
    const auto read = decode(tests::sample_text(dcc)).value();
    check_same_person(read.dcc, dcc);
    const auto& entry = std::get<Test>(read.dcc.entry);
    BOOST_TEST(entry.type == test.type);
    BOOST_TEST(entry.name == "");
    BOOST_TEST(entry.device == test.device);
    BOOST_TEST(entry.sample_time == test.sample_time);
    BOOST_TEST(entry.result == test.result);
    BOOST_TEST(entry.centre == test.centre);
    BOOST_TEST(uvci_of(read.dcc.entry) == test.uvci);
}

BOOST_AUTO_TEST_CASE(a_recovery_survives_the_way_there_and_back) {
    Dcc dcc = tests::sample_dcc();
    Recovery recovery{"840539006",
                      "2021-08-01",
                      "VN",
                      "Bộ Y tế",
                      "2021-08-12",
                      "2022-01-28",
                      "URN:UVCI:01:VN:RECOVERY"};
    dcc.entry = recovery;
    const auto read = decode(tests::sample_text(dcc)).value();
    check_same_person(read.dcc, dcc);
    const auto& entry = std::get<Recovery>(read.dcc.entry);
    BOOST_TEST(entry.first_positive == recovery.first_positive);
    BOOST_TEST(entry.valid_from == recovery.valid_from);
    BOOST_TEST(entry.valid_until == recovery.valid_until);
    BOOST_TEST(uvci_of(read.dcc.entry) == recovery.uvci);
}

BOOST_AUTO_TEST_CASE(what_is_signed_is_what_a_verifier_will_check) {
    const Bytes kid = tests::from_hex("f30da46716f78a2d");
    const auto message =
        prepare(tests::sample_dcc(), tests::sample_claims(), CoseAlgorithm::ps256, kid);
    const Bytes to_be_signed = signed_bytes(message);
    const auto text = assemble(message, Bytes(256, 1)).value();
    BOOST_TEST((signed_bytes(decode(text)->cose) == to_be_signed));
    BOOST_TEST(text.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:") ==
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_signature_of_the_wrong_length_is_not_put_in) {
    const auto message = prepare(tests::sample_dcc(), tests::sample_claims(), CoseAlgorithm::es256,
                                 tests::from_hex("f30da46716f78a2d"));
    for (const std::size_t size : {0U, 63U, 65U, 71U, 256U}) {
        BOOST_TEST(assemble(message, Bytes(size)).error().code ==
                   ErrorCode::cose_bad_signature_size);
    }
    auto rsa = message;
    rsa.algorithm = CoseAlgorithm::ps256;
    BOOST_TEST(assemble(rsa, Bytes(64)).error().code == ErrorCode::cose_bad_signature_size);
    BOOST_TEST(assemble(rsa, Bytes(512)).ok());
}

BOOST_AUTO_TEST_SUITE_END()
