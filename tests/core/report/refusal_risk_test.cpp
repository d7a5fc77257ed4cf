#include "core/report/refusal_risk.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <set>

#include "tests/core/printing.h"
#include "tests/core/report/sample_report.h"

using namespace tiemchung;
using namespace tiemchung::report;

namespace {

using Risks = std::vector<RefusalRisk>;

Risks risks_of(const ReportForm& form, const std::optional<PaperReading>& paper = {}) {
    return refusal_risks(form, sample_today, false, paper);
}

PaperReading same_paper() {
    return {"Lê Hoàng Phúc", {1979, 3, 22}, 2, {2021, 11, 10}, "astrazeneca"};
}

void collect(const Risks& risks, std::set<RefusalReason>& reasons) {
    for (const RefusalRisk& risk : risks)
        reasons.insert(risk.reason);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(refusal_risk)

BOOST_AUTO_TEST_CASE(a_careful_report_runs_no_risk) {
    BOOST_TEST(risks_of(sample_report()).empty());
    BOOST_TEST(risks_of(sample_report(), same_paper()).empty());
    BOOST_TEST(risks_of({}).empty());
}

BOOST_AUTO_TEST_CASE(each_risk_names_its_reason_its_field_and_its_cause) {
    ReportForm form = sample_report();
    form.name = "Le Hoang Phuc";
    form.sex = identity::Sex::female;
    form.doses[0].vaccine = std::string(unknown_vaccine);
    form.doses[1].site.clear();
    form.doses[1].site_forgotten = true;
    const Risks expected{
        {RefusalReason::name_incomplete, {ReportItem::name}, ErrorCode::report_name_undiacritised},
        {RefusalReason::birth_date_differs,
         {ReportItem::id_number},
         ErrorCode::person_id_contradicts},
        {RefusalReason::vaccine_differs,
         {ReportItem::dose_vaccine, 1},
         ErrorCode::report_vaccine_unknown},
        {RefusalReason::dose_differs, {ReportItem::dose_site, 2}, ErrorCode::report_site_unknown},
        {RefusalReason::blurred, {ReportItem::photos}, ErrorCode::report_photo_blurred}};
    BOOST_TEST((refusal_risks(form, sample_today, true, std::nullopt) == expected));
}

BOOST_AUTO_TEST_CASE(doses_that_the_kind_is_not_about_are_not_looked_at) {
    ReportForm form = sample_report();
    form.kind = ReportKind::dose_2;
    form.doses[0].vaccine = std::string(unknown_vaccine);
    BOOST_TEST(risks_of(form).empty());
}

BOOST_AUTO_TEST_CASE(a_paper_that_says_otherwise_is_pointed_out_field_by_field) {
    PaperReading paper = same_paper();
    paper.dose_date = {2021, 11, 11};
    const Risks expected{
        {RefusalReason::date_differs, {ReportItem::dose_date, 2}, ErrorCode::report_paper_differs}};
    BOOST_TEST((risks_of(sample_report(), paper) == expected));
    ReportForm form = sample_report();
    form.doses[1].vaccine = std::string(unknown_vaccine);
    const Risks unknown{{RefusalReason::vaccine_differs,
                         {ReportItem::dose_vaccine, 2},
                         ErrorCode::report_vaccine_unknown}};
    BOOST_TEST((risks_of(form, same_paper()) == unknown));
}

BOOST_AUTO_TEST_CASE(a_paper_of_somebody_else_is_one_risk_not_many) {
    const PaperReading paper{"Trần Văn Bình", {1990, 1, 1}, 1, {2021, 4, 1}, "comirnaty"};
    const Risks expected{
        {RefusalReason::nothing_matches, {ReportItem::photos}, ErrorCode::report_paper_differs}};
    BOOST_TEST((risks_of(sample_report(), paper) == expected));
}

BOOST_AUTO_TEST_CASE(each_of_the_13_reasons_can_be_foreseen) {
    std::set<RefusalReason> reasons;
    ReportForm form = sample_report();
    form.name = "Phuc";
    form.sex = identity::Sex::female;
    form.doses[0].vaccine = std::string(unknown_vaccine);
    form.doses[0].site_forgotten = true;
    form.doses[1].date = {"13", "8", "2021", false};
    form.paper.type = DocumentType::screening_slip;
    form.paper.readable.set(ReadableItem::dose_date, false);
    form.paper.readable.set(ReadableItem::untouched, false);
    collect(refusal_risks(form, sample_today, true, std::nullopt), reasons);
    form.paper.readable = {};
    collect(risks_of(form), reasons);
    PaperReading other_name = same_paper();
    other_name.name = "Lê Hoàng Phú";
    collect(risks_of(sample_report(), other_name), reasons);
    const PaperReading stranger{"Trần Văn Bình", {1990, 1, 1}, 1, {2021, 4, 1}, "comirnaty"};
    collect(risks_of(sample_report(), stranger), reasons);
    BOOST_TEST(reasons.size() == refusal_reason_count);
}

BOOST_AUTO_TEST_CASE(a_lost_paper_is_a_risk_and_its_photo_is_not_asked_for) {
    ReportForm form = sample_report();
    form.paper = {};
    form.paper.lost = true;
    const Risks expected{
        {RefusalReason::paper_incomplete, {ReportItem::paper_lost}, ErrorCode::report_paper_lost}};
    BOOST_TEST((risks_of(form) == expected));
}

BOOST_AUTO_TEST_SUITE_END()
