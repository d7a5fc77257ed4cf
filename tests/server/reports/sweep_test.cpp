#include "server/reports/sweep.h"

#include <boost/test/unit_test.hpp>

#include "core/report/retention.h"
#include "tests/server/reports/report_workshop.h"

namespace {

using namespace tiemchung;
using report::ReportEvent;
using report::ReportStatus;
using test::known_report;
using test::later;
using test::RegisterWorkshop;
using test::ReportServer;

constexpr int a_day = 24 * 3'600;

BOOST_AUTO_TEST_SUITE(sweeping)

BOOST_AUTO_TEST_CASE(a_report_that_was_put_off_comes_back_on_its_day) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        const Timestamp now = workshop.now;
        const auto filed = server.file(server.with_photo(known_report(), now), now);
        const std::string& code = filed.answer.receipt.code;
        server.step(code, ReportEvent::open, report::ActorKind::reviewer, later(now, 3'600));
        server.step(code, ReportEvent::put_off, report::ActorKind::reviewer, later(now, 3'600),
                    [&](storage::ReportRow& row) { row.resume_at = later(now, 2 * a_day); });
        BOOST_TEST(!server.row(code).due_at.has_value());
        test::required(reports::sweep(*server.database, later(now, 2 * a_day - 1)));
        BOOST_TEST((server.row(code).status == ReportStatus::later));
        test::required(reports::sweep(*server.database, later(now, 2 * a_day)));
        const auto row = server.row(code);
        BOOST_TEST((row.status == ReportStatus::received));
        BOOST_TEST(!row.resume_at.has_value());
        // One of the 48 hours was used before.
        BOOST_TEST(row.due_at.value().seconds == now.seconds + 2 * a_day + 47 * 3'600);
    });
}

BOOST_AUTO_TEST_CASE(what_is_closed_is_erased_when_promised_and_its_receipt_stays_a_while) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        const Timestamp now = workshop.now;
        const auto filed = server.file(server.with_photo(known_report(), now), now);
        const std::string& code = filed.answer.receipt.code;
        (void)test::required(server.following.withdraw(filed.token, code, now));
        const Timestamp kept{now.seconds + report::kept_seconds};
        test::required(reports::sweep(*server.database, later(kept, -1)));
        BOOST_TEST((server.row(code).status == ReportStatus::withdrawn));
        BOOST_TEST(server.count("photo_contents") == 1);
        test::required(reports::sweep(*server.database, kept));
        const auto row = server.row(code);
        BOOST_TEST((row.status == ReportStatus::erased));
        BOOST_TEST(row.form_sealed.empty());
        BOOST_TEST(row.person.empty());
        BOOST_TEST(!row.citizen.has_value());
        BOOST_TEST(server.count("photo_contents") == 0);
        const auto begun = test::required(
            server.following.begin({code, "0912345678", {}}, {"192.0.2.1", {}}, kept));
        const auto opened = test::required(
            server.following.confirm(ReportServer::id_of(begun), server.newest_code(kept), kept));
        const auto& followed = std::get<reports::Followed>(opened);
        BOOST_REQUIRE(followed.cases.reports.size() == 1U);
        BOOST_TEST((followed.cases.reports[0].status == ReportStatus::erased));
        BOOST_TEST((followed.cases.reports[0].erased_at == kept));
        BOOST_TEST(!server.following.form(followed.token, code, kept).ok());
        const Timestamp gone{kept.seconds + report::receipt_seconds};
        test::required(reports::sweep(*server.database, later(gone, -1)));
        BOOST_TEST(server.count("reports") == 1);
        test::required(reports::sweep(*server.database, gone));
        for (const char* table : {"reports", "report_events", "report_requests", "photos",
                                  "report_sessions", "report_session_reports"}) {
            BOOST_TEST(server.count(table) == 0, table);
        }
    });
}

BOOST_AUTO_TEST_CASE(a_received_report_is_never_dropped) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        const auto filed =
            server.file(server.with_photo(known_report(), workshop.now), workshop.now);
        for (const int days : {1, 89, 91, 200})
            test::required(reports::sweep(*server.database, later(workshop.now, days * a_day)));
        BOOST_TEST((server.row(filed.answer.receipt.code).status == ReportStatus::received));
        BOOST_TEST(server.count("photo_contents") == 1);
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
