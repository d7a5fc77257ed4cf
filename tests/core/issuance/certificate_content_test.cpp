#include "core/issuance/certificate_content.h"

#include <boost/test/unit_test.hpp>

#include "core/hcert/decode.h"
#include "core/hcert/encode.h"
#include "core/hcert/uvci.h"
#include "tests/core/issuance/sample_dose.h"
#include "tests/core/printing.h"

using namespace tiemchung;
using namespace tiemchung::issuance;

namespace {

Timestamp at(std::string_view iso) {
    return parse_timestamp(iso).value();
}

std::string year_after(std::string_view iso) {
    return to_iso8601(twelve_months_after(at(iso)));
}

hcert::Vaccination entry_of(const DoseRecord& dose) {
    return std::get<hcert::Vaccination>(certificate_content(dose, "URN:UVCI:01:VN:0").entry);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(certificate_content_of_a_dose)

BOOST_AUTO_TEST_CASE(the_identifier_has_viet_nams_form) {
    std::array<std::uint8_t, 16> random{};
    for (std::size_t i = 0; i < random.size(); ++i)
        random[i] = static_cast<std::uint8_t>(0xa0 + i);
    BOOST_TEST(viet_nam_uvci(random) == "URN:UVCI:01:VN:A0A1A2A3A4A5A6A7A8A9AAABACADAEAF");
    BOOST_TEST(viet_nam_uvci({}) == "URN:UVCI:01:VN:00000000000000000000000000000000");
}

BOOST_AUTO_TEST_CASE(a_dose_becomes_the_payload_of_the_standard) {
    const hcert::Dcc dcc = certificate_content(sample_dose(), "URN:UVCI:01:VN:0");
    BOOST_TEST(dcc.version == "1.3.0");
    BOOST_TEST(dcc.birth_date == "1979-03-22");
    BOOST_TEST(dcc.name.family == "Lê");
    BOOST_TEST(dcc.name.given == "Hoàng Phúc");
    BOOST_TEST(dcc.name.family_transliterated == "LE");
    BOOST_TEST(dcc.name.given_transliterated == "HOANG<PHUC");
    const auto& entry = std::get<hcert::Vaccination>(dcc.entry);
    BOOST_TEST(entry.disease == "840539006");
    BOOST_TEST(entry.prophylaxis == "1119349007");
    BOOST_TEST(entry.product == "EU/1/20/1528");
    BOOST_TEST(entry.manufacturer == "ORG-100030215");
    BOOST_TEST(entry.dose_number.value() == 2);
    BOOST_TEST(entry.doses_in_series.value() == 2);
    BOOST_TEST(entry.date == "2021-10-05");
    BOOST_TEST(entry.country == "VN");
    BOOST_TEST(entry.issuer == "Bộ Y tế Việt Nam");
    BOOST_TEST(entry.uvci == "URN:UVCI:01:VN:0");
}

BOOST_AUTO_TEST_CASE(the_series_is_the_vaccines_course_or_longer) {
    DoseRecord dose = sample_dose();
    dose.number = 1;
    BOOST_TEST(entry_of(dose).doses_in_series.value() == 2);
    dose.number = 3;
    BOOST_TEST(entry_of(dose).doses_in_series.value() == 3);
    dose.vaccine = "abdala";
    dose.number = 1;
    BOOST_TEST(entry_of(dose).doses_in_series.value() == 3);
    dose.vaccine = "janssen";
    BOOST_TEST(entry_of(dose).doses_in_series.value() == 1);
}

BOOST_AUTO_TEST_CASE(a_certificate_made_here_is_read_back_without_a_remark) {
    DoseRecord dose = sample_dose();
    dose.person.birth_date = {1952, 0, 0};
    const hcert::CoseSign1 message =
        hcert::prepare(certificate_content(dose, viet_nam_uvci({})),
                       certificate_claims(at("2022-04-15T02:00:00Z")), hcert::CoseAlgorithm::ps256,
                       Bytes{1, 2, 3, 4, 5, 6, 7, 8});
    const std::string text = hcert::assemble(message, Bytes(256, 7)).value();
    const auto decoded = hcert::decode(text);
    BOOST_REQUIRE(decoded.ok());
    BOOST_TEST(decoded->dcc.remarks.empty());
    BOOST_TEST(decoded->dcc.birth_date == "1952");
    BOOST_TEST(decoded->claims.issuer == "VN");
    BOOST_TEST(to_iso8601(*decoded->claims.expires_at) == "2023-04-15T02:00:00Z");
}

BOOST_AUTO_TEST_CASE(a_code_lives_twelve_calendar_months) {
    BOOST_TEST(year_after("2022-04-15T02:03:04Z") == "2023-04-15T02:03:04Z");
    BOOST_TEST(year_after("2023-02-28T23:59:59Z") == "2024-02-28T23:59:59Z");
    BOOST_TEST(year_after("2024-02-29T12:00:00Z") == "2025-02-28T12:00:00Z");
    BOOST_TEST(year_after("2023-12-31T00:00:00Z") == "2024-12-31T00:00:00Z");
    BOOST_TEST(year_after("2027-02-28T00:00:00Z") == "2028-02-28T00:00:00Z");
    BOOST_TEST(to_iso8601(*certificate_claims(at("2024-02-29T12:00:00Z")).expires_at) ==
               "2025-02-28T12:00:00Z");
}

BOOST_AUTO_TEST_SUITE_END()
