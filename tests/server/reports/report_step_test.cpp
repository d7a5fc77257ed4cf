#include "server/reports/report_step.h"

#include <boost/test/unit_test.hpp>

#include "server/reports/decision_json.h"
#include "tests/server/reports/report_workshop.h"

namespace {

using namespace tiemchung;
using report::ActorKind;
using report::ReportEvent;
using report::ReportStatus;
using test::known_report;
using test::later;
using test::RegisterWorkshop;
using test::ReportServer;

constexpr std::int64_t two_days = 48 * 3'600;

BOOST_AUTO_TEST_SUITE(report_step)

BOOST_AUTO_TEST_CASE(the_clock_stands_still_while_the_citizen_is_waited_for) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        const Timestamp now = workshop.now;
        const std::string code =
            server.file(server.with_photo(known_report(), now), now).answer.receipt.code;
        server.decide(code, ReportEvent::ask, {}, later(now, 100));
        auto row = server.row(code);
        BOOST_TEST(!row.due_at.has_value());
        BOOST_TEST(row.paused_since.value().seconds == now.seconds + 100);
        server.step(code, ReportEvent::supplement, ActorKind::citizen, later(now, 1'100));
        row = server.row(code);
        BOOST_TEST(row.paused_seconds == 1'000);
        BOOST_TEST(row.due_at.value().seconds == now.seconds + two_days + 1'000);
        BOOST_TEST(report::seconds_left(*reports::clock_of(row), later(now, 1'100)) ==
                   two_days - 100);
    });
}

BOOST_AUTO_TEST_CASE(the_level_above_begins_its_own_48_hours) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        const Timestamp now = workshop.now;
        const std::string code =
            server.file(server.with_photo(known_report(), now), now).answer.receipt.code;
        const Timestamp late = later(now, static_cast<int>(two_days));
        server.step(
            code, ReportEvent::escalate, ActorKind::system, late,
            [](storage::ReportRow& row) { row.route = report::one_level_up(row.route).value(); });
        const auto row = server.row(code);
        BOOST_TEST((row.route.level == report::HandlingLevel::commune));
        BOOST_TEST(row.due_at.value().seconds == late.seconds + two_days);
    });
}

BOOST_AUTO_TEST_CASE(what_somebody_else_has_changed_is_not_overwritten) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        const Timestamp now = workshop.now;
        const std::string code =
            server.file(server.with_photo(known_report(), now), now).answer.receipt.code;
        storage::ReportRow old = server.row(code);
        server.step(code, ReportEvent::open, ActorKind::reviewer, now);
        const Outcome stepped = server.database->write([&](storage::Connection& connection) {
            return reports::take_step(connection, old, ReportEvent::open,
                                      {ActorKind::reviewer, "x"}, now);
        });
        BOOST_REQUIRE(!stepped.ok());
        BOOST_TEST(stepped.error().code == ErrorCode::report_changed);
        BOOST_TEST(server.count("report_events WHERE event = 'open'") == 1);
    });
}

BOOST_AUTO_TEST_CASE(a_decision_closes_or_decides_with_its_time) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        const Timestamp now = workshop.now;
        const std::string code =
            server.file(server.with_photo(known_report(), now), now).answer.receipt.code;
        server.decide(code, ReportEvent::approve, {}, later(now, 50));
        BOOST_TEST(server.row(code).decided_at.value().seconds == now.seconds + 50);
        BOOST_TEST(!server.row(code).closed_at.has_value());
        server.step(code, ReportEvent::update_record, ActorKind::system, later(now, 60));
        server.step(code, ReportEvent::found_equal, ActorKind::system, later(now, 70));
        const auto row = server.row(code);
        BOOST_TEST(row.decided_at.value().seconds == now.seconds + 50);
        BOOST_TEST(row.closed_at.value().seconds == now.seconds + 70);
        BOOST_TEST(!row.due_at.has_value());
    });
}

BOOST_AUTO_TEST_CASE(a_notice_is_sent_once_for_each_change) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        const Timestamp now = workshop.now;
        const std::string code =
            server.file(server.with_photo(known_report(), now), now).answer.receipt.code;
        for (int time = 0; time < 2; ++time) {
            test::required(server.database->write([&](storage::Connection& connection) {
                return reports::tell_citizen(connection, *server.vault, server.row(code),
                                             reports::Notice::refused, "vidu.vn", now);
            }));
        }
        const auto notices = server.notices(now);
        BOOST_REQUIRE(notices.size() == 2U);
        BOOST_TEST(notices[1] ==
                   "BYT: Phan anh " + code + " bi tu choi. Xem tai vidu.vn muc Theo doi phan anh.");
    });
}

BOOST_AUTO_TEST_CASE(a_decision_reads_back_as_it_was_kept) {
    using report::ComparedItem;
    reports::Decision decision;
    decision.reasons = {report::RefusalReason::blurred, report::RefusalReason::altered};
    decision.fields = {{report::ReportItem::dose_lot, 2}, {report::ReportItem::photos, 0}};
    decision.message = "Ảnh mờ.";
    decision.put_off = report::LaterReason::population;
    decision.put_off_until = PartialDate{2022, 6, 19};
    decision.changes = {{report::ChangeKind::add_dose, 2}};
    decision.corrected = {{"dose_2.lot", "ABX0412"}};
    decision.first_reviewer = "an";
    decision.reviewer = "binh";
    decision.approved =
        report::ApprovedContent{"Lê Hoàng Phúc", {1979, 0, 0}, {{2, {2021, 11, 10}, "pfizer"}}};
    decision.before = {
        {ComparedItem::dose_date, 2, "2021-11-10", "", "", report::Likeness::addition}};
    BOOST_TEST((test::required(reports::parse_decision(reports::to_json(decision))) == decision));
    BOOST_TEST(
        (test::required(reports::parse_decision(reports::to_json({}))) == reports::Decision{}));
    BOOST_TEST((reports::parse_decision("{}").error().code == ErrorCode::json_missing_member));
}

BOOST_AUTO_TEST_CASE(what_is_sealed_of_one_report_opens_in_no_other) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        const Timestamp now = workshop.now;
        storage::ReportRow row = server.row(
            server.file(server.with_photo(known_report(), now), now).answer.receipt.code);
        reports::keep_decision(*server.vault, row, {});
        std::swap(row.form_sealed, *row.decision_sealed);
        BOOST_TEST(
            (reports::form_of(*server.vault, row).error().code == ErrorCode::storage_wrong_key));
        std::swap(row.form_sealed, *row.decision_sealed);
        row.report = "PA-2222-2222-22";
        BOOST_TEST(
            (reports::form_of(*server.vault, row).error().code == ErrorCode::storage_wrong_key));
    });
}

BOOST_AUTO_TEST_CASE(a_pile_holds_its_open_reports_by_the_time_left) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        const Timestamp now = workshop.now;
        const auto file = [&](Timestamp time) {
            return server.file(server.with_photo(known_report(), time), time).answer.receipt.code;
        };
        const std::string later_one = file(later(now, 120));
        const std::string first = file(later(now, 60 + 120));
        const std::string waiting = file(later(now, 240));
        server.decide(waiting, ReportEvent::ask, {}, later(now, 300));
        const auto open = [&](const std::string& pile) {
            return test::required(server.database->read([&](storage::Connection& connection) {
                return storage::open_reports(connection, pile, 10);
            }));
        };
        const auto rows = open("site/TYT-01");
        BOOST_REQUIRE(rows.size() == 3U);
        BOOST_TEST(rows[0].report == later_one);
        BOOST_TEST(rows[1].report == first);
        BOOST_TEST(rows[2].report == waiting);
        BOOST_TEST(open("site/").size() == 3U);
        BOOST_TEST(open("site/TYT").empty());
        BOOST_TEST(open("commune/79/").empty());
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
