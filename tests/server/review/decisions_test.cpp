#include "server/reports/sweep.h"
#include "tests/server/review/review_workshop.h"

namespace {

using namespace tiemchung;
using report::ChangeKind;
using report::RefusalReason;
using report::ReportField;
using report::ReportItem;
using test::adding;
using test::approving;
using test::decision;
using test::ReportEvent;
using test::ReportKind;
using test::ReportStatus;
using test::ReviewWorkshop;
using test::SiteLine;

api::CaseDecision refusing(std::vector<RefusalReason> reasons) {
    api::CaseDecision made = decision(ReportEvent::refuse);
    made.reasons = std::move(reasons);
    return made;
}

std::optional<ErrorCode> failure_of(const Result<api::CaseFile>& file) {
    return file ? std::nullopt : std::optional(file.error().code);
}

bool may(const api::CaseFile& file, ReportEvent event) {
    return std::find(file.may.begin(), file.may.end(), event) != file.may.end();
}

report::ReportForm without_paper() {
    report::ReportForm form = test::report_of(SiteLine{}, ReportKind::dose_1);
    form.paper = {};
    form.paper.lost = true;
    return form;
}

BOOST_AUTO_TEST_SUITE(review_decisions)

BOOST_AUTO_TEST_CASE(a_refusal_is_told_with_its_reasons_and_what_is_mended_is_approved) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        report::ReportForm form = test::report_of(SiteLine{}, ReportKind::dose_1);
        form.doses[0].date = {"2", "7", "2021", false};
        const std::string code = workshop.file(form);
        api::CaseDecision refusal = refusing({RefusalReason::date_differs});
        refusal.fields = {{ReportItem::dose_date, 1}};
        const auto refused = workshop.decide(code, refusal);
        BOOST_TEST((refused.status == ReportStatus::refused));
        BOOST_TEST((refused.reasons == refusal.reasons));
        BOOST_TEST((refused.fields == refusal.fields));
        BOOST_TEST(workshop.row(code).closed_at.has_value());

        workshop.send_again(code, test::report_of(SiteLine{}, ReportKind::dose_1),
                            ReportEvent::resend);
        workshop.decide(code, approving({adding(1)}));
        BOOST_TEST(workshop.carry_through().done == 1);
    });
}

BOOST_AUTO_TEST_CASE(what_is_asked_for_stops_the_clock_until_it_comes) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        const std::string code = workshop.file(ReportKind::dose_1);
        workshop.wait(3'600);
        api::CaseDecision asking = decision(ReportEvent::ask);
        asking.fields = {{ReportItem::photos}};
        asking.message = "Xin chụp lại cho rõ.";
        const auto asked = workshop.decide(code, asking);
        BOOST_TEST((asked.status == ReportStatus::need_info));
        BOOST_TEST(asked.paused);
        BOOST_TEST(asked.message == asking.message);
        workshop.wait(90 * 3'600);
        workshop.send_again(code, test::report_of(SiteLine{}, ReportKind::dose_1),
                            ReportEvent::supplement);
        const auto file = workshop.lock(code, workshop.an);
        BOOST_TEST((file.status == ReportStatus::reviewing));
        BOOST_TEST(file.seconds_left == 47 * 3'600);
    });
}

BOOST_AUTO_TEST_CASE(what_is_put_off_comes_back_on_its_day) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        const std::string code = workshop.file(ReportKind::dose_1);
        api::CaseDecision later = decision(ReportEvent::put_off);
        later.put_off = report::LaterReason::searching_register;
        later.put_off_until = PartialDate{2022, 6, 14};
        workshop.decide(code, later);
        BOOST_TEST((workshop.status_of(code) == ReportStatus::later));
        const auto sweep = [&] {
            test::required(reports::sweep(*workshop.workshop.database, workshop.workshop.now));
        };
        sweep();
        BOOST_TEST((workshop.status_of(code) == ReportStatus::later));
        workshop.workshop.now = *parse_timestamp("2022-06-14T00:00:00+07:00");
        sweep();
        BOOST_TEST((workshop.status_of(code) == ReportStatus::received));
    });
}

BOOST_AUTO_TEST_CASE(what_waits_may_be_decided_before_its_day) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        const std::string code = workshop.file(ReportKind::dose_1);
        api::CaseDecision later = decision(ReportEvent::put_off);
        later.put_off = report::LaterReason::other_site;
        later.put_off_until = PartialDate{2022, 6, 15};
        workshop.decide(code, later);
        const auto file = workshop.lock(code, workshop.an);
        BOOST_TEST((file.status == ReportStatus::later));
        BOOST_TEST(may(file, ReportEvent::approve));
        workshop.decide(code, approving({adding(1)}));
        BOOST_TEST((workshop.status_of(code) == ReportStatus::approved));
    });
}

BOOST_AUTO_TEST_CASE(a_decision_says_what_it_lacks) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        workshop.workshop.import_doses(SiteLine{}.text());
        const std::string code = workshop.file(ReportKind::both);
        workshop.lock(code, workshop.an);
        const auto fault = [&](const api::CaseDecision& made) {
            return workshop.fault_of(code, made);
        };
        BOOST_TEST(fault(refusing({})) == "reasons: report.refusal_missing");
        BOOST_TEST(fault(decision(ReportEvent::ask)) == "fields: report.ask_missing");
        BOOST_TEST(fault(approving({})) == "kind: report.change_missing");
        BOOST_TEST(fault(approving({adding(1)})) == "dose_1.date: report.dose_exists");
        BOOST_TEST(fault(approving({{ChangeKind::correct_lot, 2}})) ==
                   "dose_2.date: report.dose_absent");
        BOOST_TEST(fault(approving({adding(3)})) == "dose_3.date: report.dose_absent");
        api::CaseDecision later = decision(ReportEvent::put_off);
        later.put_off = report::LaterReason::population;
        later.put_off_until = PartialDate{2022, 6, 20};
        BOOST_TEST(fault(later) == "put_off_until: report.later_day_bad");
        api::CaseDecision corrected = approving({adding(2)});
        corrected.corrected = {{"dose_2.date", "2021-02-01"}};
        BOOST_TEST(fault(corrected) == "dose_2.date: dose.before_campaign");
        corrected.corrected = {{"dose_2.date", "2021-06-01"}};
        BOOST_TEST(fault(corrected).starts_with("dose_2.date: report.dose_order"));
        corrected.corrected = {{"phone", "0912345678"}};
        BOOST_TEST(fault(corrected) == "phone: json.bad_member");
        corrected.corrected = {{"dose_2.site", "NOWHERE"}};
        BOOST_TEST(fault(corrected) == "dose.unknown_site");
        api::CaseDecision long_winded = refusing({RefusalReason::blurred});
        long_winded.message = std::string(501, 'a');
        BOOST_TEST(fault(long_winded) == "message: report.note_too_long");
        BOOST_TEST((workshop.status_of(code) == ReportStatus::reviewing));
        BOOST_TEST(workshop.count("doses") == 1);
    });
}

BOOST_AUTO_TEST_CASE(what_the_paper_shows_is_written_instead_of_what_was_declared) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        report::ReportForm form = test::report_of(SiteLine{}, ReportKind::dose_1);
        form.doses[0].vaccine = report::unknown_vaccine;
        form.doses[0].site = "";
        form.doses[0].site_forgotten = true;
        const std::string code = workshop.file(form);
        const staff::StaffMember commune =
            ReviewWorkshop::reviewer("chi", "commune/79/Quận 5/Phường 11");
        workshop.lock(code, commune);
        const auto refused = test::required(
            workshop.desk.decide(commune, code, approving({adding(1)}), workshop.workshop.now));
        BOOST_REQUIRE(refused.problems.size() == 2U);
        BOOST_TEST((refused.problems[0].code == ErrorCode::report_vaccine_missing));
        BOOST_TEST((refused.problems[1].code == ErrorCode::report_site_missing));
        api::CaseDecision made = approving({adding(1)});
        made.corrected = {{"dose_1.vaccine", "comirnaty"},
                          {"dose_1.site", "TYT-02"},
                          {"dose_1.date", "2021-07-05"}};
        workshop.decide(code, commune, made);
        BOOST_TEST(workshop.carry_through().done == 1);
        BOOST_TEST(workshop.said_by(workshop.certificates().at(0).text) ==
                   "1 2021-07-05 EU/1/20/1528");
    });
}

BOOST_AUTO_TEST_CASE(a_whole_dose_without_paper_takes_two_people) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        const std::string code = workshop.file(without_paper());
        workshop.lock(code, workshop.an);
        BOOST_TEST(workshop.fault_of(code, approving({adding(1)})) ==
                   "event: report.second_person_missing");
        workshop.decide(code, approving({adding(1)}, ReportEvent::approve_first));
        BOOST_TEST((workshop.status_of(code) == ReportStatus::wait_second));
        BOOST_TEST(workshop.count("doses") == 0);
        // Not by the same person.
        BOOST_TEST((failure_of(workshop.desk.lock(workshop.an, code, workshop.workshop.now)) ==
                    ErrorCode::report_same_person));
        const auto file = workshop.lock(code, workshop.binh);
        BOOST_TEST((file.proposed == std::vector{adding(1)}));
        BOOST_TEST(file.first_reviewer == "an");
        BOOST_TEST(may(file, ReportEvent::approve_second));
        workshop.decide(code, workshop.binh, decision(ReportEvent::approve_second));
        BOOST_TEST(workshop.carry_through().done == 1);
        BOOST_TEST(workshop.certificates().size() == 1U);
    });
}

BOOST_AUTO_TEST_CASE(the_second_person_may_say_no) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        const std::string code = workshop.file(without_paper());
        workshop.decide(code, approving({adding(1)}, ReportEvent::approve_first));
        workshop.decide(code, workshop.binh, decision(ReportEvent::reject_second));
        BOOST_TEST((workshop.status_of(code) == ReportStatus::reviewing));
        BOOST_TEST(workshop.count("doses") == 0);
        workshop.decide(code, refusing({RefusalReason::paper_incomplete}));
        BOOST_TEST((workshop.status_of(code) == ReportStatus::refused));
    });
}

BOOST_AUTO_TEST_CASE(nobody_decides_what_another_has_open_or_without_opening_it) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        const std::string code = workshop.file(ReportKind::dose_1);
        BOOST_TEST(workshop.fault_of(code, approving({adding(1)})) == "report.lock_ended");
        workshop.lock(code, workshop.binh);
        BOOST_TEST(workshop.fault_of(code, approving({adding(1)})) == "report.locked");
        BOOST_TEST((failure_of(workshop.desk.lock(workshop.an, code, workshop.workshop.now)) ==
                    ErrorCode::report_locked));
        const auto seen =
            test::required(workshop.desk.read(workshop.an, code, workshop.workshop.now));
        BOOST_TEST(seen.locked_by == "binh");
        BOOST_TEST(seen.may.empty());
        // 15 minutes later it is anybody's.
        workshop.wait(15 * 60);
        workshop.lock(code, workshop.an);
        test::required(workshop.desk.unlock(workshop.binh, code, workshop.workshop.now));
        BOOST_TEST(workshop.fault_of(code, approving({adding(1)})) == "nothing");
    });
}

BOOST_AUTO_TEST_CASE(who_filed_a_report_does_not_decide_it) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        const std::string code =
            workshop.file(test::report_of(SiteLine{}, ReportKind::dose_1), "an");
        BOOST_TEST((failure_of(workshop.desk.lock(workshop.an, code, workshop.workshop.now)) ==
                    ErrorCode::report_own));
        BOOST_TEST(workshop.fault_of(code, approving({adding(1)})) == "report.own");
        workshop.lock(code, workshop.binh);
    });
}

BOOST_AUTO_TEST_CASE(the_case_shows_declared_recorded_and_certified_side_by_side) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        SiteLine recorded;
        recorded.dose_date = "2021-07-11";
        workshop.issue(recorded);
        const std::string code = workshop.file(ReportKind::both);
        const auto file = workshop.lock(code, workshop.an);
        const auto row = [&](report::ComparedItem item, int dose) {
            return *std::find_if(file.rows.begin(), file.rows.end(), [&](const auto& one) {
                return one.item == item && one.dose == dose;
            });
        };
        const auto date = row(report::ComparedItem::dose_date, 1);
        BOOST_TEST(date.declared == "2021-07-01");
        BOOST_TEST(date.recorded == "2021-07-11");
        BOOST_TEST(date.certified == "2021-07-11");
        BOOST_TEST((date.likeness == report::Likeness::different));
        BOOST_TEST(
            (row(report::ComparedItem::dose_vaccine, 2).likeness == report::Likeness::addition));
        BOOST_TEST(file.population_match.value_or(false));
        BOOST_TEST(file.photos.size() == 1U);
        BOOST_TEST(file.phone_masked.find("0912345678") == std::string::npos);
        BOOST_TEST(file.total == 1);
        BOOST_TEST(file.place == 1);
        const auto parsed = api::parse_case_file(api::to_json(file));
        BOOST_REQUIRE(parsed.ok());
        BOOST_TEST((*parsed == file));
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
