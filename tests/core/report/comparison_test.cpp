#include "core/report/comparison.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "core/issuance/certificate_content.h"
#include "tests/core/report/sample_report.h"

using namespace tiemchung;
using namespace tiemchung::report;

namespace {

RecordedFacts sample_record() {
    const identity::Person person = sample_details().person;
    return {"LÊ HOÀNG PHÚC",
            person.birth_date,
            person.sex,
            person.id,
            {{1, {2021, 8, 12}, "astrazeneca", "", "79001"}}};
}

hcert::Dcc certificate(int number, PartialDate date, std::string vaccine,
                       std::string name = "Lê Hoàng Phúc") {
    issuance::DoseRecord dose;
    dose.person = sample_details().person;
    dose.person.name = std::move(name);
    dose.number = static_cast<std::uint8_t>(number);
    dose.date = date;
    dose.vaccine = std::move(vaccine);
    dose.site = "79001";
    return issuance::certificate_content(dose, "URN:UVCI:01:VN:00");
}

ComparedRow row_of(const std::vector<ComparedRow>& rows, ComparedItem item, int dose = 0) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const ComparedRow& row) {
        return row.item == item && row.dose == dose;
    });
    BOOST_REQUIRE(found != rows.end());
    return *found;
}

ApprovedContent approved() {
    return {"Lê Hoàng Phúc", {1979, 3, 22}, {{2, {2021, 11, 10}, "astrazeneca"}}};
}

bool say(const hcert::Dcc& one) {
    return certificates_say(approved(), {&one, 1});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(comparison)

BOOST_AUTO_TEST_CASE(declared_record_and_certificate_stand_side_by_side) {
    const std::vector certificates{certificate(1, {2021, 8, 12}, "astrazeneca")};
    const auto rows = compare(sample_details(), sample_record(), certificates);
    BOOST_TEST(rows.size() == 12U);
    const ComparedRow name = row_of(rows, ComparedItem::name);
    BOOST_TEST(name.declared == "Lê Hoàng Phúc");
    BOOST_TEST(name.recorded == "LÊ HOÀNG PHÚC");
    BOOST_TEST(name.certified == "Lê Hoàng Phúc");
    BOOST_TEST((name.likeness == Likeness::same));
    const ComparedRow date = row_of(rows, ComparedItem::dose_date, 1);
    BOOST_TEST(date.declared == "2021-08-12");
    BOOST_TEST(date.recorded == "2021-08-12");
    BOOST_TEST(date.certified == "2021-08-12");
    const ComparedRow vaccine = row_of(rows, ComparedItem::dose_vaccine, 1);
    BOOST_TEST(vaccine.certified == "astrazeneca");
    BOOST_TEST((row_of(rows, ComparedItem::dose_lot, 1).likeness == Likeness::addition));
    BOOST_TEST((row_of(rows, ComparedItem::dose_date, 2).likeness == Likeness::addition));
    BOOST_TEST(row_of(rows, ComparedItem::dose_date, 2).certified.empty());
}

BOOST_AUTO_TEST_CASE(every_difference_is_marked) {
    RecordedFacts record = sample_record();
    record.name = "Lê Hoàng Phúc Anh";
    record.birth_date = {1979, 3, 23};
    record.sex = identity::Sex::female;
    record.id->number = "001079012346";
    record.doses[0] = {1, {2021, 8, 13}, "comirnaty", "XX", "79002"};
    const auto rows = compare(sample_details(), record, {});
    for (const ComparedRow& row : rows) {
        const Likeness expected = row.dose == 2 ? Likeness::addition : Likeness::different;
        BOOST_TEST((row.likeness == expected));
    }
}

BOOST_AUTO_TEST_CASE(what_one_side_lacks_is_no_difference) {
    ReportDetails report = sample_details();
    report.doses[0].vaccine.clear();
    report.doses[0].lot.clear();
    RecordedFacts record = sample_record();
    record.id.reset();
    const auto rows = compare(report, record, {});
    BOOST_TEST((row_of(rows, ComparedItem::dose_vaccine, 1).likeness == Likeness::undeclared));
    BOOST_TEST((row_of(rows, ComparedItem::dose_lot, 1).likeness == Likeness::unknown));
    BOOST_TEST((row_of(rows, ComparedItem::id_number).likeness == Likeness::addition));
}

BOOST_AUTO_TEST_CASE(without_a_record_everything_is_an_addition) {
    for (const ComparedRow& row : compare(sample_details(), std::nullopt, {}))
        BOOST_TEST((row.likeness == Likeness::addition));
}

BOOST_AUTO_TEST_CASE(papers_of_different_kinds_with_one_number_differ) {
    RecordedFacts record = sample_record();
    record.id->kind = identity::IdKind::passport;
    const auto rows = compare(sample_details(), record, {});
    BOOST_TEST((row_of(rows, ComparedItem::id_number).likeness == Likeness::different));
}

BOOST_AUTO_TEST_CASE(a_report_is_done_when_the_new_certificate_says_what_was_approved) {
    BOOST_TEST(say(certificate(2, {2021, 11, 10}, "astrazeneca")));
    BOOST_TEST(say(certificate(2, {2021, 11, 10}, "astrazeneca", "LÊ HOÀNG PHÚC")));
}

BOOST_AUTO_TEST_CASE(anything_else_in_it_keeps_the_report_open) {
    BOOST_TEST(!say(certificate(1, {2021, 11, 10}, "astrazeneca")));
    BOOST_TEST(!say(certificate(2, {2021, 11, 11}, "astrazeneca")));
    BOOST_TEST(!say(certificate(2, {2021, 11, 10}, "comirnaty")));
    BOOST_TEST(!say(certificate(2, {2021, 11, 10}, "astrazeneca", "Le Hoang Phuc")));
    hcert::Dcc other_birth_date = certificate(2, {2021, 11, 10}, "astrazeneca");
    other_birth_date.birth_date = "1979-03-23";
    BOOST_TEST(!say(other_birth_date));
    BOOST_TEST(!certificates_say(approved(), {}));
}

BOOST_AUTO_TEST_CASE(every_approved_dose_needs_its_certificate) {
    ApprovedContent both = approved();
    both.doses.push_back({1, {2021, 8, 12}, "astrazeneca"});
    std::vector certificates{certificate(2, {2021, 11, 10}, "astrazeneca")};
    BOOST_TEST(!certificates_say(both, certificates));
    certificates.push_back(certificate(1, {2021, 8, 12}, "astrazeneca"));
    BOOST_TEST(certificates_say(both, certificates));
    BOOST_TEST(!certificates_say({"Lê Hoàng Phúc", {1979, 3, 22}, {}}, certificates));
}

BOOST_AUTO_TEST_SUITE_END()
