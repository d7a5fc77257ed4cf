#include <atomic>
#include <boost/test/unit_test.hpp>
#include <thread>

#include "server/reports/sweep.h"
#include "tests/server/reports/report_workshop.h"

namespace {

using namespace tiemchung;
using report::ReportEvent;
using report::ReportStatus;
using test::key_number;
using test::known_report;
using test::later;
using test::RegisterWorkshop;
using test::ReportServer;

constexpr int quarter_hour = 15 * 60;

ErrorCode code_of(const reports::Begun& begun) {
    const auto* bad = std::get_if<reports::BadForm>(&begun);
    BOOST_REQUIRE(bad != nullptr);
    BOOST_REQUIRE(!bad->fields.empty());
    return bad->fields.front().code;
}

BOOST_AUTO_TEST_SUITE(filing)

BOOST_AUTO_TEST_CASE(the_right_code_has_the_report_received_on_any_server) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer one(address, workshop.vault);
        ReportServer other(address, workshop.vault);
        const Timestamp now = workshop.now;
        const auto form = one.with_photo(known_report(), now);
        const std::string id = ReportServer::id_of(one.begin(form, key_number(1), now));
        const auto confirmed = ReportServer::confirmed(
            test::required(other.filing.confirm(id, one.newest_code(now), later(now, 30))));
        const api::ReportReceipt& receipt = confirmed.answer.receipt;
        BOOST_TEST(receipt.code.size() == 15U);
        BOOST_TEST(receipt.handler == "Trạm y tế phường 11");
        BOOST_TEST((receipt.level == report::HandlingLevel::site));
        BOOST_TEST(receipt.received_at.seconds == now.seconds + 30);
        BOOST_TEST(receipt.deadline.seconds == now.seconds + 30 + 48 * 3'600);
        BOOST_TEST(confirmed.answer.duplicate_of.empty());
        const auto row = one.row(receipt.code);
        BOOST_TEST((row.status == ReportStatus::received));
        BOOST_TEST(!row.drop_at.has_value());
        BOOST_TEST(row.citizen.has_value());
        BOOST_TEST(row.form_sealed.find("Phúc") == std::string::npos);
        const auto notices = other.notices(later(now, 31));
        BOOST_REQUIRE(notices.size() == 1U);
        BOOST_TEST(notices[0].find(receipt.code + " da duoc ghi nhan") != std::string::npos);
        const auto shown =
            test::required(one.following.one(confirmed.token, receipt.code, later(now, 40)));
        BOOST_TEST(shown.photos == 1);
    });
}

BOOST_AUTO_TEST_CASE(the_same_form_under_the_same_key_is_one_report_with_one_answer) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer one(address, workshop.vault);
        ReportServer other(address, workshop.vault);
        const Timestamp now = workshop.now;
        const auto form = one.with_photo(known_report(), now);
        const auto sent = one.request(form, key_number(1), now);
        std::atomic<int> answered{0};
        std::vector<std::string> ids(6);
        std::vector<std::thread> visitors;
        visitors.reserve(ids.size());
        for (std::size_t i = 0; i < ids.size(); ++i) {
            visitors.emplace_back([&, i] {
                const auto begun =
                    (i % 2 == 0 ? one : other).filing.begin(sent, {"192.0.2.1", {}}, now);
                if (!begun.ok() || !std::holds_alternative<api::OtpSent>(*begun)) return;
                ids[i] = std::get<api::OtpSent>(*begun).id;
                ++answered;
            });
        }
        for (std::thread& visitor : visitors)
            visitor.join();
        BOOST_TEST(answered.load() == 6);
        for (const std::string& id : ids)
            BOOST_TEST(id == ids.front());
        BOOST_TEST(one.count("reports") == 1);
        BOOST_TEST(one.count("sms_outbox") == 1);
    });
}

BOOST_AUTO_TEST_CASE(a_lost_answer_to_the_code_is_given_again_and_opens_the_report) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        const Timestamp now = workshop.now;
        const auto form = server.with_photo(known_report(), now);
        const std::string id = ReportServer::id_of(server.begin(form, key_number(1), now));
        const std::string code = server.newest_code(now);
        const auto first =
            ReportServer::confirmed(test::required(server.filing.confirm(id, code, now)));
        const auto again = ReportServer::confirmed(
            test::required(server.filing.confirm(id, code, later(now, 60))));
        BOOST_TEST((first.answer == again.answer));
        BOOST_TEST(first.token != again.token);
        (void)test::required(
            server.following.one(again.token, again.answer.receipt.code, later(now, 61)));
        BOOST_TEST(server.count("report_events WHERE event = 'confirm_otp'") == 1);
        const auto wrong =
            test::required(server.filing.confirm(id, test::other_than(code), later(now, 62)));
        BOOST_TEST((test::refusal_code(wrong) == ErrorCode::otp_expired));
    });
}

BOOST_AUTO_TEST_CASE(a_report_without_its_code_is_dropped_after_fifteen_minutes) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        const Timestamp now = workshop.now;
        const auto form = server.with_photo(known_report(), now);
        const std::string id = ReportServer::id_of(server.begin(form, key_number(1), now));
        (void)test::required(server.filing.send_again(id, later(now, quarter_hour - 60)));
        const std::string code = server.newest_code(later(now, quarter_hour - 60));
        test::required(reports::sweep(*server.database, later(now, quarter_hour - 1)));
        BOOST_TEST(server.count("reports") == 1);
        const auto late = test::required(server.filing.confirm(id, code, later(now, quarter_hour)));
        BOOST_TEST((test::refusal_code(late) == ErrorCode::otp_expired));
        test::required(reports::sweep(*server.database, later(now, quarter_hour)));
        for (const char* table : {"reports", "report_events", "report_requests", "photos"})
            BOOST_TEST(server.count(table) == 0, table);
    });
}

BOOST_AUTO_TEST_CASE(
    a_report_about_the_same_dose_is_offered_as_a_supplement_to_the_same_phone_only) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        const Timestamp now = workshop.now;
        const auto first = server.file(server.with_photo(known_report(), now), now);
        const auto second = server.file(server.with_photo(known_report(), now), later(now, 60));
        BOOST_TEST(second.answer.duplicate_of == first.answer.receipt.code);
        report::ReportForm stranger = server.with_photo(known_report(), now);
        stranger.phone = "0987654321";
        BOOST_TEST(server.file(stranger, later(now, 120)).answer.duplicate_of.empty());
    });
}

BOOST_AUTO_TEST_CASE(a_report_that_was_refused_stands_in_nobodys_way) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        const Timestamp now = workshop.now;
        const auto first = server.file(server.with_photo(known_report(), now), now);
        server.decide(first.answer.receipt.code, ReportEvent::refuse, {}, now);
        const auto second = server.file(server.with_photo(known_report(), now), later(now, 60));
        BOOST_TEST(second.answer.duplicate_of.empty());
    });
}

BOOST_AUTO_TEST_CASE(places_are_those_of_the_list_of_sites) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        const Timestamp now = workshop.now;
        report::ReportForm form = server.with_photo(known_report(), now);
        form.doses[1].site = "TYT-99";
        BOOST_TEST(code_of(server.begin(form, key_number(1), now)) ==
                   ErrorCode::report_site_missing);
        form.doses[1].site = "TYT-02";  // of another province
        BOOST_TEST(code_of(server.begin(form, key_number(2), now)) ==
                   ErrorCode::report_site_missing);
        form.doses[1].site = "TYT-01";
        form.doses[1].district = "Quận 77";
        BOOST_TEST(code_of(server.begin(form, key_number(3), now)) ==
                   ErrorCode::report_site_district_unknown);
        BOOST_TEST(server.count("reports") == 0);
    });
}

BOOST_AUTO_TEST_CASE(a_report_without_a_site_goes_to_the_nearest_level_that_is_known) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        report::ReportForm form = server.with_photo(known_report(), workshop.now);
        for (report::DoseForm& dose : form.doses) {
            dose.site.clear();
            dose.site_forgotten = true;
        }
        const auto commune = server.file(form, workshop.now);
        BOOST_TEST(commune.answer.receipt.handler == "Trạm y tế Phường 11");
        for (report::DoseForm& dose : form.doses)
            dose.district = dose.commune = "";
        form.paper.photos = {server.upload(workshop.now)};
        const auto province = server.file(form, later(workshop.now, 60));
        BOOST_TEST(province.answer.receipt.handler == "Sở Y tế Hồ Chí Minh");
    });
}

BOOST_AUTO_TEST_CASE(a_photo_that_is_not_there_keeps_nothing_of_the_report) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        report::ReportForm form = known_report();
        form.paper.photos = {"AAAAAAAAAAAAAAAAAAAAAA"};
        BOOST_TEST(code_of(server.begin(form, key_number(1), workshop.now)) ==
                   ErrorCode::report_photo_missing);
        BOOST_TEST(server.count("reports") == 0);
        BOOST_TEST(server.count("sms_outbox") == 0);
    });
}

BOOST_AUTO_TEST_CASE(only_operators_may_leave_the_paper_to_the_site) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        report::ReportForm form = known_report();
        form.paper.at_site = true;
        BOOST_TEST(code_of(server.begin(form, key_number(1), workshop.now)) ==
                   ErrorCode::report_photo_missing);
    });
}

BOOST_AUTO_TEST_CASE(a_wrong_captcha_or_too_many_reports_are_refused_before_anything_is_kept) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault, {2, 2, 1'000'000});
        const Timestamp now = workshop.now;
        const auto form = server.with_photo(known_report(), now);
        auto request = server.request(form, key_number(1), now);
        request.captcha_answer = "WRONG";
        const auto wrong = test::required(server.filing.begin(request, {"192.0.2.1", {}}, now));
        BOOST_TEST((test::refusal_code(wrong) == ErrorCode::captcha_wrong));
        BOOST_TEST(server.count("reports") == 0);
        (void)ReportServer::id_of(server.begin(form, key_number(2), now));
        auto next = server.with_photo(known_report(), now);
        (void)ReportServer::id_of(server.begin(next, key_number(3), later(now, 60)));
        next = server.with_photo(known_report(), now);
        const auto third = server.begin(next, key_number(4), later(now, 120));
        BOOST_TEST((test::refusal_code(third) == ErrorCode::limit_reached));
        BOOST_TEST(server.count("reports") == 2);
    });
}

BOOST_AUTO_TEST_CASE(a_key_that_no_page_draws_is_refused) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        for (const char* key : {"", "short", "with spaces in it which nobody draws"}) {
            const auto request = server.request(known_report(), key, workshop.now);
            const auto begun = server.filing.begin(request, {"192.0.2.1", {}}, workshop.now);
            BOOST_REQUIRE(!begun.ok());
            BOOST_TEST((begun.error().code == ErrorCode::json_bad_member));
        }
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
