#include "tests/server/review/review_workshop.h"

namespace {

using namespace tiemchung;
using test::adding;
using test::approving;
using test::ReportEvent;
using test::ReportKind;
using test::ReportStatus;
using test::ReviewWorkshop;

constexpr std::int64_t two_days = std::int64_t{48} * 3'600;

int escalate(const ReviewWorkshop& workshop) {
    return test::required(review::escalate_late(*workshop.workshop.database,
                                                workshop.workshop.vault, "tiemchung.example",
                                                workshop.workshop.now));
}

std::string pile_of(const ReviewWorkshop& workshop, const std::string& code) {
    return report::pile_of(workshop.row(code).route);
}

BOOST_AUTO_TEST_SUITE(review_escalation)

BOOST_AUTO_TEST_CASE(what_is_late_climbs_level_by_level_and_both_sides_are_told) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        const std::string code = workshop.file(ReportKind::dose_1);
        workshop.wait(two_days - 1);
        BOOST_TEST(escalate(workshop) == 0);
        int messages = 0;
        for (const std::string pile :
             {"commune/79/Quận 5/Phường 11", "district/79/Quận 5", "province/79"}) {
            workshop.wait(messages == 0 ? 1 : two_days);
            BOOST_TEST(escalate(workshop) == 1);
            BOOST_TEST((workshop.status_of(code) == ReportStatus::escalated));
            BOOST_TEST(pile_of(workshop, code) == pile);
            BOOST_TEST(workshop.count("sms_outbox") == ++messages);
            const auto queue = test::required(workshop.desk.queue(
                ReviewWorkshop::reviewer("chi", pile), {}, workshop.workshop.now));
            BOOST_REQUIRE(queue.cases.size() == 1U);
            BOOST_TEST(queue.cases[0].seconds_left == two_days);
            // The level below has it no longer.
            const auto below = workshop.desk.read(workshop.an, code, workshop.workshop.now);
            BOOST_TEST((below.error().code == ErrorCode::report_unknown));
        }
        // Above the province there is nobody.
        workshop.wait(two_days);
        BOOST_TEST(escalate(workshop) == 0);
        const auto late = test::required(workshop.desk.queue(
            ReviewWorkshop::reviewer("chi", "province/79"), {}, workshop.workshop.now));
        BOOST_TEST(late.late == 1);
        BOOST_TEST((late.cases.at(0).colour == report::ClockColour::red));
    });
}

BOOST_AUTO_TEST_CASE(what_is_put_off_or_asked_for_does_not_climb) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        const std::string code = workshop.file(ReportKind::dose_1);
        api::CaseDecision asking = test::decision(ReportEvent::ask);
        asking.fields = {{report::ReportItem::photos}};
        workshop.decide(code, asking);
        workshop.wait(3 * two_days);
        BOOST_TEST(escalate(workshop) == 0);
    });
}

BOOST_AUTO_TEST_CASE(an_approved_report_that_is_stuck_climbs_and_stays_approved) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        workshop.execute("UPDATE sites SET sealed_key = 'none'");
        const std::string code = workshop.file(ReportKind::dose_1);
        workshop.wait(two_days - 60);
        workshop.decide(code, approving({adding(1)}));
        BOOST_TEST(workshop.carry_through().waiting == 1);
        BOOST_TEST((workshop.status_of(code) == ReportStatus::signing));
        // The signatures have 48 hours of their own.
        workshop.wait(60);
        BOOST_TEST(escalate(workshop) == 0);
        workshop.wait(two_days);
        BOOST_TEST(escalate(workshop) == 1);
        BOOST_TEST((workshop.status_of(code) == ReportStatus::signing));
        BOOST_TEST(pile_of(workshop, code) == "commune/79/Quận 5/Phường 11");
    });
}

BOOST_AUTO_TEST_CASE(a_supervisor_moves_a_case_up_by_hand) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        const std::string code = workshop.file(ReportKind::dose_1);
        const auto up = test::decision(ReportEvent::escalate);
        const auto by_reviewer = workshop.desk.decide(workshop.an, code, up, workshop.workshop.now);
        BOOST_TEST((by_reviewer.error().code == ErrorCode::report_not_allowed));
        const auto moved = test::required(workshop.desk.decide(
            ReviewWorkshop::supervisor("province/79"), code, up, workshop.workshop.now));
        BOOST_REQUIRE(moved.file.has_value());
        BOOST_TEST((moved.file->status == ReportStatus::escalated));
        BOOST_TEST(pile_of(workshop, code) == "commune/79/Quận 5/Phường 11");
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
