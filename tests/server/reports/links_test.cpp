#include <boost/test/unit_test.hpp>

#include "server/reports/caller_filing.h"
#include "server/reports/report_link.h"
#include "server/reports/sweep.h"
#include "tests/server/reports/report_workshop.h"

namespace {

using namespace tiemchung;
using api::FilingWay;
using report::ReportStatus;
using test::key_number;
using test::known_report;
using test::later;
using test::RegisterWorkshop;
using test::ReportServer;

constexpr int half_hour = 30 * 60;

/// What an operator files: neither consent nor declaration nor photo is theirs to give.
api::CallerFiling filing_by(FilingWay way, int key = 1) {
    report::ReportForm form = known_report();
    form.consent = form.declaration = false;
    form.paper = {};
    return {form, true, way, key_number(key)};
}

reports::CallerFiled file(const ReportServer& server, const api::CallerFiling& filing,
                          Timestamp now) {
    const auto draw = test::required(reports::draw_caller_filing());
    return test::required(server.database->write([&](storage::Connection& connection) {
        return reports::file_for_caller(connection, *server.vault, filing,
                                        {"tong-dai-7", "TD-007", "C-1"}, draw, "vidu.vn", now);
    }));
}

std::string code_of(const reports::CallerFiled& filed) {
    const auto* report = std::get_if<api::FiledReport>(&filed);
    BOOST_REQUIRE(report != nullptr);
    return report->code;
}

/// The secret of the link in the newest message.
std::string token_in(ReportServer& server, Timestamp now) {
    const std::string text = server.notices(now).back();
    const std::size_t hash = text.find("https://vidu.vn/phan-anh/lien-ket#");
    BOOST_REQUIRE(hash != std::string::npos);
    return text.substr(text.find('#') + 1);
}

api::LinkConfirmation confirmation(const ReportServer& server, const std::string& token,
                                   Timestamp now) {
    report::PaperForm paper = known_report().paper;
    paper.photos = {server.upload(now)};
    return {token, paper, true};
}

BOOST_AUTO_TEST_SUITE(links)

BOOST_AUTO_TEST_CASE(a_link_leads_to_the_portal_and_on_this_machine_without_https) {
    BOOST_TEST(reports::link_of("vidu.vn", "bi-mat") == "https://vidu.vn/phan-anh/lien-ket#bi-mat");
    BOOST_TEST(reports::link_of("127.0.0.1:8080", "bi-mat") ==
               "http://127.0.0.1:8080/phan-anh/lien-ket#bi-mat");
    BOOST_TEST(reports::link_of("[::1]:81", "bi-mat") ==
               "http://[::1]:81/phan-anh/lien-ket#bi-mat");
    BOOST_TEST(reports::link_of("127.vidu.vn", "bi-mat") ==
               "https://127.vidu.vn/phan-anh/lien-ket#bi-mat");
}

BOOST_AUTO_TEST_CASE(the_caller_adds_the_photo_and_the_code_under_the_link) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        const Timestamp now = workshop.now;
        const std::string code = code_of(file(server, filing_by(FilingWay::link), now));
        BOOST_TEST((server.row(code).status == ReportStatus::wait_otp));
        BOOST_TEST(server.row(code).filed_by == "tong-dai-7");
        const std::string token = token_in(server, now);
        for (int time : {10, 20}) {  // as often as they like
            const auto shown = test::required(server.filing.open_link({token}, later(now, time)));
            BOOST_TEST(shown.staff == "TD-007");
            BOOST_TEST(shown.form.phone == "09•• ••• 678");
            BOOST_TEST(shown.form.id_number == "•••••••••345");
            BOOST_TEST(!shown.form.declaration);
        }
        const auto sent = confirmation(server, token, now);
        const auto begun = test::required(server.filing.confirm_link(sent, later(now, 60)));
        const auto again = test::required(server.filing.confirm_link(sent, later(now, 61)));
        BOOST_TEST(ReportServer::id_of(begun) == ReportServer::id_of(again));
        const auto received = ReportServer::confirmed(test::required(server.filing.confirm(
            ReportServer::id_of(begun), server.newest_code(later(now, 61)), later(now, 70))));
        BOOST_TEST(received.answer.receipt.code == code);
        const auto shown = test::required(server.following.one(received.token, code, now));
        BOOST_TEST(shown.photos == 1);
        BOOST_REQUIRE(shown.timeline.size() == 2U);
        BOOST_TEST((shown.timeline[1].actor == report::ActorKind::operator_));
        BOOST_TEST(shown.timeline[1].who == "TD-007");
        const auto used = server.filing.open_link({token}, later(now, 80));
        BOOST_REQUIRE(!used.ok());
        BOOST_TEST((used.error().code == ErrorCode::report_link_ended));
    });
}

BOOST_AUTO_TEST_CASE(a_link_ends_after_half_an_hour_and_its_report_is_dropped) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        const Timestamp now = workshop.now;
        (void)code_of(file(server, filing_by(FilingWay::link), now));
        const std::string token = token_in(server, now);
        test::required(reports::sweep(*server.database, later(now, half_hour - 1)));
        (void)test::required(server.filing.open_link({token}, later(now, half_hour - 1)));
        const auto late =
            server.filing.confirm_link(confirmation(server, token, now), later(now, half_hour));
        BOOST_REQUIRE(!late.ok());
        BOOST_TEST((late.error().code == ErrorCode::report_link_ended));
        BOOST_TEST(
            (server.filing.open_link({"none"}, now).error().code == ErrorCode::report_link_ended));
        test::required(reports::sweep(*server.database, later(now, half_hour)));
        BOOST_TEST(server.count("reports") == 0);
        BOOST_TEST(server.count("report_links") == 0);
    });
}

BOOST_AUTO_TEST_CASE(without_photo_or_declaration_the_link_asks_for_them) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        const Timestamp now = workshop.now;
        (void)code_of(file(server, filing_by(FilingWay::link), now));
        auto sent = confirmation(server, token_in(server, now), now);
        sent.paper.photos.clear();
        sent.declaration = false;
        const auto begun = test::required(server.filing.confirm_link(sent, now));
        const auto* bad = std::get_if<reports::BadForm>(&begun);
        BOOST_REQUIRE(bad != nullptr);
        BOOST_REQUIRE(bad->fields.size() == 2U);
        BOOST_TEST(bad->fields[0].field == "photos");
        BOOST_TEST(bad->fields[1].field == "declaration");
    });
}

BOOST_AUTO_TEST_CASE(without_smartphone_the_report_is_received_at_once_and_the_caller_is_told) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        const Timestamp now = workshop.now;
        const std::string code = code_of(file(server, filing_by(FilingWay::at_site), now));
        const auto row = server.row(code);
        BOOST_TEST((row.status == ReportStatus::received));
        BOOST_TEST(row.due_at.value().seconds == now.seconds + 48 * 3'600);
        BOOST_TEST(server.count("report_events WHERE event = 'confirm_otp'") == 0);
        BOOST_TEST(server.count("report_links") == 0);
        const auto notices = server.notices(now);
        BOOST_REQUIRE(notices.size() == 1U);
        BOOST_TEST(notices[0].find("Nhan vien TD-007 da lap phan anh " + code) !=
                   std::string::npos);
        test::required(reports::sweep(*server.database, later(now, half_hour)));
        BOOST_TEST(server.count("reports") == 1);
    });
}

BOOST_AUTO_TEST_CASE(the_same_filing_again_is_one_report) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        const auto first = file(server, filing_by(FilingWay::link), workshop.now);
        BOOST_TEST(code_of(file(server, filing_by(FilingWay::link), later(workshop.now, 5))) ==
                   code_of(first));
        BOOST_TEST(server.count("reports") == 1);
        BOOST_TEST(code_of(file(server, filing_by(FilingWay::link, 2), workshop.now)) !=
                   code_of(first));
    });
}

BOOST_AUTO_TEST_CASE(what_is_wrong_in_an_operators_form_is_told_field_by_field) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        auto wrong = filing_by(FilingWay::link);
        wrong.form.phone = "12";
        const auto filed = file(server, wrong, workshop.now);
        const auto* bad = std::get_if<reports::BadForm>(&filed);
        BOOST_REQUIRE(bad != nullptr);
        BOOST_REQUIRE(bad->fields.size() == 1U);
        BOOST_TEST(bad->fields[0].field == "phone");
        BOOST_TEST(server.count("reports") == 0);
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
