#include <boost/test/unit_test.hpp>

#include "tests/server/reports/report_workshop.h"

namespace {

using namespace tiemchung;
using report::ActorKind;
using report::ReportEvent;
using report::ReportStatus;
using security::Refusal;
using test::known_report;
using test::later;
using test::RegisterWorkshop;
using test::ReportServer;

constexpr security::Visitor visitor{"192.0.2.1", {}};

reports::Followed followed(ReportServer& server, const api::TrackRequest& request, Timestamp now) {
    const std::string id =
        ReportServer::id_of(test::required(server.following.begin(request, visitor, now)));
    const auto confirmed =
        test::required(server.following.confirm(id, server.newest_code(now), now));
    const auto* opened = std::get_if<reports::Followed>(&confirmed);
    BOOST_REQUIRE(opened != nullptr);
    return *opened;
}

template <class T>
ErrorCode failure_of(const Result<T>& result) {
    BOOST_REQUIRE(!result.ok());
    return result.error().code;
}

BOOST_AUTO_TEST_SUITE(following)

BOOST_AUTO_TEST_CASE(code_and_phone_open_the_report_whatever_way_they_are_typed) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        const Timestamp now = workshop.now;
        const auto filed = server.file(server.with_photo(known_report(), now), now);
        const std::string& code = filed.answer.receipt.code;
        std::string typed = code.substr(3);
        std::replace(typed.begin(), typed.end(), '-', ' ');
        const auto opened = followed(server, {typed, "+84 912.345.678", {}}, later(now, 60));
        BOOST_REQUIRE(opened.cases.reports.size() == 1U);
        const api::ReportCase& shown = opened.cases.reports.front();
        BOOST_TEST(shown.code == code);
        BOOST_TEST((shown.status == ReportStatus::received));
        BOOST_TEST(shown.phone_masked == "09•• ••• 678");
        BOOST_TEST(!shown.clock_stopped);
        BOOST_TEST(shown.photos == 1);
        BOOST_TEST((shown.timeline.front().event == ReportEvent::confirm_otp));
        const auto form = test::required(server.following.form(opened.token, code, now));
        BOOST_TEST(form.id_number == "•••••••••345");
        BOOST_TEST(form.phone == "09•• ••• 678");
        BOOST_TEST(form.note == known_report().note);
        const auto photo = test::required(server.following.photo(opened.token, code, 1, now));
        BOOST_TEST((photo.format == report::PhotoFormat::jpeg));
        BOOST_TEST(failure_of(server.following.photo(opened.token, code, 2, now)) ==
                   ErrorCode::report_photo_missing);
    });
}

BOOST_AUTO_TEST_CASE(who_forgot_the_code_finds_all_by_phone_and_birth_date) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        const Timestamp now = workshop.now;
        const auto first = server.file(server.with_photo(known_report(), now), now);
        const auto second = server.file(server.with_photo(known_report(), now), later(now, 60));
        const auto opened =
            followed(server, {"", "0912345678", {"22", "03", "1979", false}}, later(now, 120));
        BOOST_REQUIRE(opened.cases.reports.size() == 2U);
        BOOST_TEST(opened.cases.reports[0].code == second.answer.receipt.code);
        BOOST_TEST(opened.cases.reports[1].code == first.answer.receipt.code);
    });
}

BOOST_AUTO_TEST_CASE(for_a_report_that_is_not_theirs_everything_looks_the_same) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        const Timestamp now = workshop.now;
        const auto filed = server.file(server.with_photo(known_report(), now), now);
        const std::string& code = filed.answer.receipt.code;
        int minute = 1;
        for (const api::TrackRequest& request :
             {api::TrackRequest{code, "0987654321", {}},
              api::TrackRequest{"PA-2222-2222-22", "0987654322", {}},
              api::TrackRequest{"", "0987654323", {"22", "3", "1979", false}},
              api::TrackRequest{"", "0912345678", {"23", "3", "1979", false}}}) {
            const Timestamp then = later(now, 60 * minute++);
            const auto begun = test::required(server.following.begin(request, visitor, then));
            const auto answer = test::required(
                server.following.confirm(ReportServer::id_of(begun), "123456", then));
            BOOST_TEST((test::refusal_code(answer) == ErrorCode::otp_wrong));
            BOOST_TEST(std::get<Refusal>(answer).tries_left.value_or(0) == 4);
        }
        BOOST_TEST(server.count("sms_outbox WHERE state = 'to_nobody'") == 4);
        BOOST_TEST(server.count("one_time_codes WHERE subject IS NULL") == 4);
    });
}

BOOST_AUTO_TEST_CASE(what_is_typed_wrong_is_told_before_anything_is_looked_for) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        const auto begun =
            test::required(server.following.begin({"PA-7K3M", "12", {}}, visitor, workshop.now));
        const auto* bad = std::get_if<reports::BadForm>(&begun);
        BOOST_REQUIRE(bad != nullptr);
        BOOST_REQUIRE(bad->fields.size() == 2U);
        BOOST_TEST(bad->fields[0].code == ErrorCode::report_code_wrong);
        BOOST_TEST(bad->fields[1].code == ErrorCode::person_phone_format);
    });
}

BOOST_AUTO_TEST_CASE(a_session_opens_its_own_reports_only) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        const Timestamp now = workshop.now;
        const auto mine = server.file(server.with_photo(known_report(), now), now);
        report::ReportForm other_form = server.with_photo(known_report(), now);
        other_form.phone = "0987654321";
        const auto other = server.file(other_form, now);
        const std::string& theirs = other.answer.receipt.code;
        const auto& desk = server.following;
        BOOST_TEST(failure_of(desk.one(mine.token, theirs, now)) == ErrorCode::report_unknown);
        BOOST_TEST(failure_of(desk.one(mine.token, "PA-2222-2222-22", now)) ==
                   ErrorCode::report_unknown);
        BOOST_TEST(failure_of(desk.form(mine.token, theirs, now)) == ErrorCode::report_unknown);
        BOOST_TEST(failure_of(desk.photo(mine.token, theirs, 1, now)) == ErrorCode::report_unknown);
        BOOST_TEST(failure_of(desk.withdraw(mine.token, theirs, now)) == ErrorCode::report_unknown);
        BOOST_TEST(failure_of(desk.erase_photos(mine.token, theirs, now)) ==
                   ErrorCode::report_unknown);
        BOOST_TEST(failure_of(desk.begin_phone_change(mine.token, theirs, {"0912345670"}, now)) ==
                   ErrorCode::report_unknown);
        BOOST_TEST(failure_of(desk.join(mine.token, mine.answer.receipt.code, {theirs}, now)) ==
                   ErrorCode::report_unknown);
        BOOST_TEST(failure_of(desk.one("no token", theirs, now)) == ErrorCode::session_ended);
        BOOST_TEST(failure_of(desk.cases("no token", now)) == ErrorCode::session_ended);
        BOOST_TEST(test::required(desk.cases(mine.token, now)).reports.size() == 1U);
    });
}

BOOST_AUTO_TEST_CASE(a_session_ends_idle_or_after_an_hour_or_when_it_is_left) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        const Timestamp now = workshop.now;
        const auto filed = server.file(server.with_photo(known_report(), now), now);
        for (int minute = 14; minute < 60; minute += 14)
            (void)test::required(server.following.cases(filed.token, later(now, minute * 60)));
        BOOST_TEST(failure_of(server.following.cases(filed.token, later(now, 3'600))) ==
                   ErrorCode::session_ended);
        const auto second = server.file(server.with_photo(known_report(), now), later(now, 60));
        BOOST_TEST(failure_of(server.following.cases(second.token, later(now, 60 + 900))) ==
                   ErrorCode::session_ended);
        const auto third = server.file(server.with_photo(known_report(), now), later(now, 120));
        test::required(server.following.sign_out(third.token));
        BOOST_TEST(failure_of(server.following.cases(third.token, later(now, 121))) ==
                   ErrorCode::session_ended);
    });
}

BOOST_AUTO_TEST_CASE(how_reviewers_divide_their_work_is_not_shown) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        const Timestamp now = workshop.now;
        const auto filed = server.file(server.with_photo(known_report(), now), now);
        const std::string& code = filed.answer.receipt.code;
        server.decide(code, ReportEvent::approve_first, {}, now);
        const auto waiting = test::required(server.following.one(filed.token, code, now));
        BOOST_TEST((waiting.status == ReportStatus::reviewing));
        BOOST_TEST((waiting.timeline.front().event == ReportEvent::open));
        server.step(code, ReportEvent::approve_second, ActorKind::reviewer, now);
        const auto approved = test::required(server.following.one(filed.token, code, now));
        BOOST_TEST((approved.timeline.front().event == ReportEvent::approve));
        BOOST_TEST(approved.clock_stopped);
    });
}

BOOST_AUTO_TEST_CASE(the_reviewers_answer_is_told_in_the_status_that_it_belongs_to) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        const Timestamp now = workshop.now;
        const auto filed = server.file(server.with_photo(known_report(), now), now);
        const std::string& code = filed.answer.receipt.code;
        reports::Decision decision;
        decision.fields = {{report::ReportItem::dose_date, 1}};
        decision.message = "Ngày tiêm chưa rõ.";
        decision.reasons = {report::RefusalReason::date_differs};
        decision.put_off = report::LaterReason::other_site;
        decision.put_off_until = PartialDate{2022, 6, 15};
        server.decide(code, ReportEvent::ask, decision, later(now, 3'600));
        auto shown = test::required(server.following.one(filed.token, code, now));
        BOOST_TEST(shown.clock_stopped);
        BOOST_TEST((shown.fields == decision.fields));
        BOOST_TEST(shown.reasons.empty());
        BOOST_TEST(shown.message == decision.message);
        server.decide(code, ReportEvent::put_off, decision, later(now, 7'200));
        shown = test::required(server.following.one(filed.token, code, now));
        BOOST_TEST((shown.put_off == decision.put_off));
        BOOST_TEST((shown.put_off_until == decision.put_off_until));
        BOOST_TEST(shown.fields.empty());
        server.decide(code, ReportEvent::refuse, decision, later(now, 10'800));
        shown = test::required(server.following.one(filed.token, code, now));
        BOOST_TEST((shown.reasons == decision.reasons));
        BOOST_TEST((shown.fields == decision.fields));
        BOOST_TEST(!shown.put_off.has_value());
    });
}

BOOST_AUTO_TEST_CASE(what_an_approval_changes_is_told_before_and_after) {
    test::on_every_report_register([](RegisterWorkshop& workshop, const std::string& address) {
        using report::ComparedItem;
        ReportServer server(address, workshop.vault);
        const Timestamp now = workshop.now;
        const auto filed = server.file(server.with_photo(known_report(), now), now);
        const std::string& code = filed.answer.receipt.code;
        reports::Decision decision;
        decision.changes = {{report::ChangeKind::correct_date, 1},
                            {report::ChangeKind::add_dose, 2},
                            {report::ChangeKind::correct_id, 0}};
        decision.corrected = {{"dose_2.vaccine", "pfizer"}};
        const auto different = report::Likeness::different;
        decision.before = {
            {ComparedItem::name, 0, "A", "B", "", different},
            {ComparedItem::id_number, 0, "001079012345", "001079012999", "", different},
            {ComparedItem::dose_date, 1, "2021-08-12", "2021-07-01", "", different},
            {ComparedItem::dose_lot, 1, "X1", "X2", "", different},
            {ComparedItem::dose_date, 2, "2021-11-10", "", "", different},
            {ComparedItem::dose_vaccine, 2, "", "", "", different}};
        server.decide(code, ReportEvent::approve, decision, now);
        const auto shown = test::required(server.following.one(filed.token, code, now));
        const std::vector<api::ReportChange> expected{
            {ComparedItem::id_number, 0, "•••••••••999", "•••••••••345"},
            {ComparedItem::dose_date, 1, "2021-07-01", "2021-08-12"},
            {ComparedItem::dose_date, 2, "", "2021-11-10"},
            {ComparedItem::dose_vaccine, 2, "", "pfizer"}};
        BOOST_TEST((shown.changes == expected));
        server.step(code, ReportEvent::update_record, ActorKind::system, now);
        BOOST_TEST(test::required(server.following.one(filed.token, code, now)).signer ==
                   "Cục Y tế dự phòng");
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
