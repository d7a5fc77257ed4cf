#include "server/audit/audit.h"
#include "tests/server/review/review_workshop.h"

namespace {

using namespace tiemchung;
using test::adding;
using test::approving;
using test::ReportEvent;
using test::ReportKind;
using test::ReportStatus;
using test::ReviewWorkshop;
using test::SiteLine;

std::vector<std::string> codes_of(const api::CaseQueue& queue) {
    std::vector<std::string> codes;
    for (const api::CaseLine& line : queue.cases)
        codes.push_back(line.code);
    return codes;
}

report::ReportForm of_another_site() {
    report::ReportForm form = test::report_of(SiteLine{}, ReportKind::dose_2);
    form.doses[1].site = "TYT-02";
    form.doses[1].province = "01";
    form.doses[1].district.clear();
    form.doses[1].commune.clear();
    return form;
}

BOOST_AUTO_TEST_SUITE(review_sight)

BOOST_AUTO_TEST_CASE(a_site_sees_no_other_sites_cases_and_does_nothing_to_them) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        const std::string mine = workshop.file(ReportKind::dose_1);
        const std::string other = workshop.file(of_another_site());
        const Timestamp now = workshop.workshop.now;
        const auto queue = test::required(workshop.desk.queue(workshop.an, {}, now));
        BOOST_TEST(codes_of(queue) == std::vector{mine}, boost::test_tools::per_element());
        BOOST_TEST(queue.open == 1);
        const auto unknown = [](const auto& answer) {
            return !answer && answer.error().code == ErrorCode::report_unknown;
        };
        BOOST_TEST(unknown(workshop.desk.read(workshop.an, other, now)));
        BOOST_TEST(unknown(workshop.desk.lock(workshop.an, other, now)));
        BOOST_TEST(unknown(workshop.desk.unlock(workshop.an, other, now)));
        BOOST_TEST(unknown(workshop.desk.assign(workshop.an, other, now)));
        BOOST_TEST(unknown(workshop.desk.photo(workshop.an, other, 1, now)));
        BOOST_TEST(unknown(workshop.desk.decide(workshop.an, other, approving({adding(2)}), now)));
        BOOST_TEST(unknown(workshop.desk.read(workshop.an, "PA-0000", now)));
        BOOST_TEST(workshop.count("audit_log WHERE report <> ''") == 0);
    });
}

BOOST_AUTO_TEST_CASE(a_reviewer_without_pile_and_other_roles_see_nothing) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        const std::string code = workshop.file(ReportKind::dose_1);
        staff::StaffMember nobody = ReviewWorkshop::reviewer("ai", "");
        staff::StaffMember voice = workshop.an;
        voice.role = api::StaffRole::hotline;
        for (const staff::StaffMember& member : {nobody, voice}) {
            const auto queue = workshop.desk.queue(member, {}, workshop.workshop.now);
            BOOST_TEST((queue.error().code == ErrorCode::staff_not_allowed));
            const auto file = workshop.desk.read(member, code, workshop.workshop.now);
            BOOST_TEST((file.error().code == ErrorCode::report_unknown));
        }
        for (const staff::StaffMember& member :
             {workshop.an, ReviewWorkshop::supervisor("nowhere")}) {
            const auto figures = workshop.desk.figures(member, workshop.workshop.now);
            BOOST_TEST((figures.error().code == ErrorCode::staff_not_allowed));
        }
    });
}

BOOST_AUTO_TEST_CASE(a_supervisor_sees_a_place_with_everything_in_it) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        workshop.file(ReportKind::dose_1);
        workshop.file(of_another_site());
        const auto seen_by = [&](const std::string& pile) {
            return test::required(workshop.desk.queue(ReviewWorkshop::supervisor(pile), {},
                                                      workshop.workshop.now))
                .total;
        };
        BOOST_TEST(seen_by("") == 2);
        BOOST_TEST(seen_by("province/79") == 1);
        BOOST_TEST(seen_by("district/79/Quận 5") == 1);
        BOOST_TEST(seen_by("district/79/Quận 1") == 0);
        BOOST_TEST(seen_by("site/TYT-02") == 1);
        BOOST_TEST(seen_by("nowhere") == 0);
    });
}

BOOST_AUTO_TEST_CASE(the_queue_goes_by_time_left_and_is_filtered_and_paged) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        const std::string paused = workshop.file(ReportKind::dose_2);
        api::CaseDecision asking = test::decision(ReportEvent::ask);
        asking.fields = {{report::ReportItem::photos}};
        workshop.decide(paused, asking);
        std::vector<std::string> expected;
        for (int i = 0; i < 26; ++i) {
            expected.push_back(workshop.file(ReportKind::dose_1));
            workshop.wait(60);
        }
        expected.push_back(paused);
        const auto ask = [&](const review::QueueQuery& query) {
            return test::required(workshop.desk.queue(workshop.an, query, workshop.workshop.now));
        };
        const auto first = ask({});
        BOOST_TEST(first.total == 27);
        BOOST_TEST(codes_of(first) == std::vector(expected.begin(), expected.begin() + 25),
                   boost::test_tools::per_element());
        review::QueueQuery query;
        query.page = 1;
        const auto second = ask(query);
        BOOST_TEST(codes_of(second) == std::vector(expected.begin() + 25, expected.end()),
                   boost::test_tools::per_element());
        BOOST_TEST(second.cases.back().paused);
        BOOST_TEST(first.sites == std::vector<std::string>{"Trạm y tế phường 11"},
                   boost::test_tools::per_element());
        query = {};
        query.kind = "K2";
        BOOST_TEST(ask(query).total == 1);
        query = {};
        query.site = "Trạm y tế xã An Phú";
        BOOST_TEST(ask(query).total == 0);
        query = {};
        query.commune = "Phường 11";
        BOOST_TEST(ask(query).total == 27);
        query = {};
        query.unknown_site = true;
        BOOST_TEST(ask(query).total == 0);
        query = {};
        query.mine = true;
        BOOST_TEST(ask(query).total == 0);
        test::required(workshop.desk.assign(workshop.an, expected[3], workshop.workshop.now));
        BOOST_TEST(codes_of(ask(query)) == std::vector{expected[3]},
                   boost::test_tools::per_element());
        query = {};
        query.status = "NEED_INFO";
        BOOST_TEST(ask(query).total == 1);
        const auto file =
            test::required(workshop.desk.read(workshop.an, expected[3], workshop.workshop.now));
        BOOST_TEST(file.place == 4);
        BOOST_TEST(file.total == 27);
        BOOST_TEST(file.previous == expected[2]);
        BOOST_TEST(file.next == expected[4]);
    });
}

BOOST_AUTO_TEST_CASE(every_look_and_every_step_is_in_the_log) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        const std::string code = workshop.file(ReportKind::dose_1);
        const Timestamp now = workshop.workshop.now;
        test::required(workshop.desk.queue(workshop.an, {}, now));
        test::required(workshop.desk.read(workshop.an, code, now));
        const auto photo = test::required(workshop.desk.photo(workshop.an, code, 1, now));
        BOOST_TEST(as_text(photo.content) == "a picture");
        BOOST_TEST((workshop.desk.photo(workshop.an, code, 2, now).error().code ==
                    ErrorCode::report_photo_missing));
        workshop.decide(code, approving({adding(1)}));
        const auto lines = workshop.workshop.read([&](storage::Connection& connection) {
            return audit::accesses_to(connection, code, 10);
        });
        std::vector<std::string> actions;
        for (const api::AccessLine& line : lines)
            actions.push_back(line.action);
        const std::vector<std::string> expected{"decide_case", "lock_case", "read_photo",
                                                "read_case"};
        BOOST_TEST(actions == expected, boost::test_tools::per_element());
        BOOST_TEST(workshop.count("audit_log WHERE action = 'list_cases'") == 1);
    });
}

BOOST_AUTO_TEST_CASE(figures_count_what_waits_and_what_was_decided) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        workshop.file(ReportKind::dose_2);
        const std::string approved = workshop.file(ReportKind::dose_1);
        workshop.decide(approved, approving({adding(1)}));
        const std::string refused = workshop.file(ReportKind::both);
        workshop.wait(std::int64_t{49} * 3'600);
        api::CaseDecision refusal = test::decision(ReportEvent::refuse);
        refusal.reasons = {report::RefusalReason::blurred};
        workshop.decide(refused, refusal);
        const auto figures = test::required(
            workshop.desk.figures(ReviewWorkshop::supervisor(), workshop.workshop.now));
        const auto of = [&](std::string_view status) {
            return std::find_if(figures.by_status.begin(), figures.by_status.end(),
                                [&](const auto& one) { return one.name == status; })
                ->count;
        };
        BOOST_TEST(of("RECEIVED") == 1);
        BOOST_TEST(of("APPROVED") == 1);
        BOOST_TEST(of("REFUSED") == 1);
        BOOST_TEST(figures.decided == 2);
        BOOST_TEST(figures.decided_late == 1);
        BOOST_REQUIRE(figures.refusals.size() == 1U);
        BOOST_TEST(figures.refusals[0].name == "R08");
        BOOST_REQUIRE(figures.piles.size() == 1U);
        BOOST_TEST(figures.piles[0].name == "Trạm y tế phường 11");
        BOOST_TEST(figures.piles[0].count == 1);
        const auto elsewhere = test::required(workshop.desk.figures(
            ReviewWorkshop::supervisor("province/01"), workshop.workshop.now));
        BOOST_TEST(elsewhere.decided == 0);
        // A month later the decisions are no longer counted.
        workshop.wait(std::int64_t{31} * 86'400);
        BOOST_TEST(test::required(
                       workshop.desk.figures(ReviewWorkshop::supervisor(), workshop.workshop.now))
                       .decided == 0);
    });
}

BOOST_AUTO_TEST_CASE(one_in_twenty_decisions_is_looked_at_again_the_same_on_every_server) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        api::CaseDecision refusal = test::decision(ReportEvent::refuse);
        refusal.reasons = {report::RefusalReason::blurred};
        for (int i = 0; i < 100; ++i)
            workshop.decide(workshop.file(ReportKind::dose_1), refusal);
        const auto figures = test::required(
            workshop.desk.figures(ReviewWorkshop::supervisor(), workshop.workshop.now));
        BOOST_TEST(figures.sample.size() >= 1U);
        BOOST_TEST(figures.sample.size() <= 12U);
        // A second decision of the same report is sampled, or not, like the first.
        const std::string again = figures.sample.front().code;
        workshop.send_again(again, test::report_of(SiteLine{}, ReportKind::dose_1),
                            ReportEvent::resend);
        workshop.wait(60);
        workshop.decide(again, refusal);
        const auto later = test::required(
            workshop.desk.figures(ReviewWorkshop::supervisor(), workshop.workshop.now));
        BOOST_TEST(later.sample.size() == figures.sample.size());
        BOOST_TEST(later.sample.front().code == again);
    });
}

BOOST_AUTO_TEST_CASE(a_site_is_read_by_its_name) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        const api::CaseFile file = workshop.lock(workshop.file(ReportKind::dose_1), workshop.an);
        const auto site = std::find_if(file.rows.begin(), file.rows.end(), [](const auto& row) {
            return row.item == report::ComparedItem::dose_site;
        });
        BOOST_REQUIRE((site != file.rows.end()));
        BOOST_TEST(site->declared == "Trạm y tế phường 11");
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
