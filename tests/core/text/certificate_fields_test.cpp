#include "core/text/certificate_fields.h"

#include <boost/test/unit_test.hpp>

#include "tests/core/hcert/sample_dcc.h"

using namespace tiemchung;
using text::CertificateField;
using text::Language;

namespace {

std::string value_of(const std::vector<CertificateField>& fields, std::string_view label) {
    for (const CertificateField& field : fields) {
        if (field.label.en == label) return field.value;
    }
    return "absent";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(certificate_fields)

BOOST_AUTO_TEST_CASE(a_dose_is_told_by_names_in_vietnamese_order) {
    const auto fields = text::fields_of(tests::sample_dcc(), Language::vi);
    BOOST_TEST(fields.front().label.vi == "Họ và tên");
    BOOST_TEST(fields.front().value == "Nguyễn Ánh Dương");
    BOOST_TEST(value_of(fields, "Date of birth") == "22/03/1979");
    BOOST_TEST(value_of(fields, "Medicinal product") == "Comirnaty (Pfizer-BioNTech)");
    BOOST_TEST(value_of(fields, "Country") == "Việt Nam");
    BOOST_TEST(value_of(fields, "Dose number") == "2");
    for (const CertificateField& field : fields) {
        BOOST_TEST(!field.label.vi.empty());
        BOOST_TEST(!field.label.en.empty());
        BOOST_TEST(!field.value.empty());
    }
}

BOOST_AUTO_TEST_CASE(what_the_certificate_leaves_out_is_left_out) {
    hcert::Dcc dcc;
    dcc.name.family_transliterated = "NGUYEN";
    dcc.birth_date = "1979";
    hcert::Recovery recovery;
    recovery.first_positive = "some day";
    dcc.entry = recovery;
    const auto fields = text::fields_of(dcc, Language::en);
    BOOST_TEST(fields.size() == 3U);
    BOOST_TEST(value_of(fields, "Full name") == "NGUYEN");
    BOOST_TEST(value_of(fields, "Date of birth") == "1979");
    BOOST_TEST(value_of(fields, "First positive test") == "some day");
    dcc.entry = hcert::Test{};
    BOOST_TEST(text::fields_of(dcc, Language::en).size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
