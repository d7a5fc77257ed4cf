#include <boost/test/unit_test.hpp>

#include "server/reports/caller_filing.h"
#include "tests/server/openapi/held_answers.h"
#include "tests/server/reports/report_portal.h"

namespace {

using namespace tiemchung;
using test::HeldAnswers;
using test::known_report;
using test::Reply;
using test::ReportPortal;
using test::required;

/// The answers of a portal, each held against what openapi.yaml says of its operation.
struct ReportAnswersFixture {
    ReportPortal portal;
    HeldAnswers held;

    Reply ask(const std::string& operation, std::string_view method, const std::string& target,
              const std::string& body = "", const std::string& fields = "") {
        if (!body.empty()) held.hold_request(operation, body);
        Reply reply = portal.send(method, target, body, fields);
        held.hold(operation, reply);
        return reply;
    }

    std::string code_typed() {
        return api::to_json(api::OtpAnswer{portal.reports.newest_code(*portal.clock)});
    }

    report::ReportForm form() { return portal.reports.with_photo(known_report(), *portal.clock); }

    /// The secret of a link that an operator sent.
    std::string link() {
        api::CallerFiling filing{known_report(), true, api::FilingWay::link, test::key_number(9)};
        filing.form.paper = {};
        const auto draw = required(reports::draw_caller_filing());
        (void)required(portal.reports.database->write([&](storage::Connection& connection) {
            return reports::file_for_caller(connection, *portal.reports.vault, filing,
                                            {"tong-dai-7", "TD-007", "C-1"}, draw, "vidu.vn",
                                            *portal.clock);
        }));
        return draw.link;
    }
};

BOOST_FIXTURE_TEST_SUITE(report_answers_test, ReportAnswersFixture)

BOOST_AUTO_TEST_CASE(every_answer_about_reports_is_as_described) {
    (void)ask("list_sites", "GET", "/api/v1/sites?province=79");
    (void)ask("list_sites", "GET", "/api/v1/sites?province=00");
    const auto sent =
        api::to_json(portal.reports.request(form(), test::key_number(1), *portal.clock));
    const Reply begun = ask("begin_report", "POST", "/api/v1/reports", sent);
    const auto bad =
        api::to_json(portal.reports.request(known_report(), test::key_number(2), *portal.clock));
    (void)ask("begin_report", "POST", "/api/v1/reports", bad);
    const std::string id = required(api::parse_otp_sent(begun.body)).id;
    (void)ask("resend_report_code", "POST", "/api/v1/reports/" + id + "/resend");
    portal.clock->seconds += 60;
    (void)ask("resend_report_code", "POST", "/api/v1/reports/" + id + "/resend");
    const Reply confirmed =
        ask("confirm_report", "POST", "/api/v1/reports/" + id + "/otp", code_typed());
    (void)ask("confirm_report", "POST", "/api/v1/reports/none/otp", R"({"code":"123456"})");
    const std::string code = required(api::parse_report_confirmed(confirmed.body)).receipt.code;
    const std::string cookie = ReportPortal::cookie_of(confirmed);
    const std::string one = "/api/v1/reports/" + code;

    portal.clock->seconds += 60;
    const std::string token = link();
    (void)ask("open_report_link", "POST", "/api/v1/report-links",
              api::to_json(api::LinkOpening{token}));
    (void)ask("open_report_link", "POST", "/api/v1/report-links",
              api::to_json(api::LinkOpening{"none"}));
    (void)ask("confirm_report_link", "POST", "/api/v1/report-links/confirmation",
              api::to_json(api::LinkConfirmation{token, form().paper, true}));

    portal.clock->seconds += 60;
    const auto track = api::to_json(api::TrackRequest{code, "0912345678", {}});
    const Reply lookup = ask("begin_report_lookup", "POST", "/api/v1/report-lookups", track);
    const std::string lookup_id = required(api::parse_otp_sent(lookup.body)).id;
    const std::string lookup_at = "/api/v1/report-lookups/" + lookup_id;
    portal.clock->seconds += 60;
    (void)ask("resend_report_lookup_code", "POST", lookup_at + "/resend");
    (void)ask("confirm_report_lookup", "POST", lookup_at + "/otp", code_typed());

    (void)ask("list_reports", "GET", "/api/v1/reports", "", cookie);
    (void)ask("list_reports", "GET", "/api/v1/reports");
    (void)ask("read_report", "GET", one, "", cookie);
    (void)ask("read_report", "GET", "/api/v1/reports/PA-2222-2222-22", "", cookie);
    (void)ask("read_report_form", "GET", one + "/form", "", cookie);
    (void)ask("read_report_photo", "GET", one + "/photos/1", "", cookie);
    (void)ask("read_report_photo", "GET", one + "/photos/9", "", cookie);
    report::ReportForm more = known_report();
    more.note = "Thêm một điều.";
    (void)ask("supplement_report", "POST", one + "/supplements",
              api::to_json(api::Supplement{more, test::key_number(3)}), cookie);
    (void)ask("begin_report_phone_change", "POST", one + "/phone",
              api::to_json(api::PhoneChange{"0987654321"}), cookie);
    (void)ask("confirm_report_phone_change", "POST", one + "/phone/otp", code_typed(), cookie);
    (void)ask("erase_report_photos", "POST", one + "/photo-erasure", "", cookie);

    portal.clock->seconds += 60;
    report::ReportForm again = known_report();
    again.phone = "0987654321";
    const Reply second = portal.file(again);
    const std::string second_code = required(api::parse_report_confirmed(second.body)).receipt.code;
    const std::string both = ReportPortal::cookie_of(second);
    (void)ask("join_report", "POST", "/api/v1/reports/" + second_code + "/joining",
              api::to_json(api::ReportJoining{code}), both);
    (void)ask("withdraw_report", "POST", one + "/withdrawal", "", both);
    (void)ask("withdraw_report", "POST", one + "/withdrawal", "", both);
    (void)ask("leave_reports", "DELETE", "/api/v1/reports/session", "", both);
    held.hold_all_of("reports");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
