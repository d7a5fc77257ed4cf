#include <boost/test/unit_test.hpp>

#include "core/api/site_list.h"
#include "tests/server/reports/report_portal.h"

namespace {

using namespace tiemchung;
using test::known_report;
using test::Reply;
using test::ReportPortal;
using test::required;

ErrorCode code_of(const Reply& reply) {
    return required(api::parse_problem(reply.body)).code;
}

BOOST_FIXTURE_TEST_SUITE(report_http, ReportPortal)

BOOST_AUTO_TEST_CASE(a_report_goes_from_its_form_to_the_case_that_its_cookie_opens) {
    const Reply confirmed = file(known_report());
    BOOST_REQUIRE(confirmed.status == 200);
    const std::string set = confirmed.field("Set-Cookie");
    BOOST_TEST(set.starts_with("tiemchung_reports="));
    BOOST_TEST(set.find("; Path=/api; Max-Age=3600; HttpOnly; SameSite=Strict") !=
               std::string::npos);
    BOOST_TEST(confirmed.field("Cache-Control") == "no-store");
    const std::string code = required(api::parse_report_confirmed(confirmed.body)).receipt.code;
    const std::string cookie = cookie_of(confirmed);
    const std::string one = "/api/v1/reports/" + code;
    const Reply list = send("GET", "/api/v1/reports", "", cookie);
    BOOST_TEST(required(api::parse_report_cases(list.body)).reports.size() == 1U);
    BOOST_TEST(required(api::parse_report_case(send("GET", one, "", cookie).body)).code == code);
    const Reply form = send("GET", one + "/form", "", cookie);
    BOOST_TEST(form.body.find("0912345678") == std::string::npos);
    BOOST_TEST(required(api::parse_report_draft(form.body)).name == known_report().name);
    const Reply photo = send("GET", one + "/photos/1", "", cookie);
    BOOST_TEST(photo.field("Content-Type") == "image/jpeg");
    BOOST_TEST(photo.field("Cache-Control") == "no-store");
    for (const char* number : {"2", "0", "x", "-1", "999999999999"})
        BOOST_TEST(send("GET", one + "/photos/" + number, "", cookie).status == 404, number);
    report::ReportForm more = known_report();
    more.note = "Thêm một điều.";
    const Reply added = send("POST", one + "/supplements",
                             api::to_json(api::Supplement{more, test::key_number(7)}), cookie);
    BOOST_TEST(added.status == 200);
    BOOST_TEST(send("POST", one + "/photo-erasure", "", cookie).status == 200);
    BOOST_TEST(send("POST", one + "/withdrawal", "", cookie).status == 200);
    const Reply again = send("POST", one + "/withdrawal", "", cookie);
    BOOST_TEST(again.status == 409);
    BOOST_TEST((code_of(again) == ErrorCode::report_wrong_status));
    const Reply left = send("DELETE", "/api/v1/reports/session", "", cookie);
    BOOST_TEST(left.status == 204);
    BOOST_TEST(left.field("Set-Cookie").find("Max-Age=0") != std::string::npos);
    BOOST_TEST(send("GET", one, "", cookie).status == 401);
}

BOOST_AUTO_TEST_CASE(reports_of_others_and_reports_that_are_not_there_look_alike) {
    const Reply mine = file(known_report());
    report::ReportForm form = known_report();
    form.phone = "0987654321";
    const Reply other = file(form);
    const std::string theirs = required(api::parse_report_confirmed(other.body)).receipt.code;
    const std::string cookie = cookie_of(mine);
    for (const std::string what : {"", "/form", "/photos/1"}) {
        const Reply of_another = send("GET", "/api/v1/reports/" + theirs + what, "", cookie);
        const Reply of_nobody = send("GET", "/api/v1/reports/PA-2222-2222-22" + what, "", cookie);
        BOOST_TEST(of_another.status == 404);
        BOOST_TEST((code_of(of_another) == ErrorCode::report_unknown));
        BOOST_TEST(of_another.body == of_nobody.body);
        BOOST_TEST(send("GET", "/api/v1/reports/" + theirs + what).status == 401);
    }
    for (const char* step : {"/withdrawal", "/photo-erasure"}) {
        BOOST_TEST(send("POST", "/api/v1/reports/" + theirs + step, "", cookie).status == 404);
        BOOST_TEST(send("POST", "/api/v1/reports/" + theirs + step).status == 401);
    }
    const auto phone = api::to_json(api::PhoneChange{"0911111111"});
    BOOST_TEST(send("POST", "/api/v1/reports/" + theirs + "/phone", phone, cookie).status == 404);
}

BOOST_AUTO_TEST_CASE(a_form_that_must_be_mended_names_its_fields) {
    report::ReportForm form = known_report();  // without photo
    form.name.clear();
    const Reply reply = send("POST", "/api/v1/reports",
                             api::to_json(reports.request(form, test::key_number(1), *clock)));
    BOOST_TEST(reply.status == 422);
    const auto problem = required(api::parse_problem(reply.body));
    BOOST_REQUIRE(problem.fields.size() == 2U);
    BOOST_TEST(problem.fields[0].field == "name");
    BOOST_TEST(problem.fields[1].field == "photos");
}

BOOST_AUTO_TEST_CASE(tracking_answers_alike_and_opens_with_the_code) {
    const std::string code =
        required(api::parse_report_confirmed(file(known_report()).body)).receipt.code;
    clock->seconds += 60;
    const auto ask = [&](const api::TrackRequest& request) {
        return send("POST", "/api/v1/report-lookups", api::to_json(request));
    };
    const Reply nobody = ask({code, "0987654321", {}});
    const Reply somebody = ask({code, "0912345678", {}});
    BOOST_TEST(nobody.status == 202);
    BOOST_TEST(somebody.status == 202);
    BOOST_TEST(nobody.body.size() == somebody.body.size());
    const std::string id = required(api::parse_otp_sent(somebody.body)).id;
    const Reply opened = send("POST", "/api/v1/report-lookups/" + id + "/otp",
                              api::to_json(api::OtpAnswer{reports.newest_code(*clock)}));
    BOOST_TEST(opened.status == 200);
    BOOST_TEST(send("GET", "/api/v1/reports/" + code, "", cookie_of(opened)).status == 200);
    BOOST_TEST(send("POST", "/api/v1/report-lookups/" + id + "/resend").status == 410);
    BOOST_TEST(ask({"x", "0912345678", {}}).status == 422);
}

BOOST_AUTO_TEST_CASE(a_link_that_nobody_sent_has_ended) {
    const Reply opened =
        send("POST", "/api/v1/report-links", api::to_json(api::LinkOpening{"none"}));
    BOOST_TEST(opened.status == 410);
    BOOST_TEST((code_of(opened) == ErrorCode::report_link_ended));
    BOOST_TEST(send("POST", "/api/v1/report-links/confirmation",
                    api::to_json(api::LinkConfirmation{"none", {}, true}))
                   .status == 410);
}

BOOST_AUTO_TEST_CASE(sites_are_listed_by_province_and_revalidated) {
    const Reply list = send("GET", "/api/v1/sites?province=79");
    BOOST_TEST(list.status == 200);
    BOOST_TEST(list.field("Cache-Control") == "public, max-age=3600");
    const auto sites = required(api::parse_site_list(list.body));
    BOOST_REQUIRE(sites.sites.size() == 1U);
    BOOST_TEST((sites.sites[0] ==
                api::ListedSite{"TYT-01", "Trạm y tế phường 11", "Quận 5", "Phường 11"}));
    const Reply again = send("GET", "/api/v1/sites?province=79", "",
                             "If-None-Match: " + list.field("ETag") + "\r\n");
    BOOST_TEST(again.status == 304);
    for (const char* query : {"", "?province=", "?province=99", "?province=79%27--"})
        BOOST_TEST(send("GET", std::string{"/api/v1/sites"} + query).status == 422, query);
}

BOOST_AUTO_TEST_CASE(what_is_no_message_is_refused_and_what_is_too_long_is_not_read) {
    const std::string cookie = cookie_of(file(known_report()));
    for (const char* target : {"/api/v1/reports", "/api/v1/report-lookups", "/api/v1/report-links",
                               "/api/v1/report-links/confirmation", "/api/v1/reports/none/otp",
                               "/api/v1/report-lookups/none/otp",
                               "/api/v1/reports/none/supplements", "/api/v1/reports/none/phone",
                               "/api/v1/reports/none/phone/otp", "/api/v1/reports/none/joining"}) {
        for (const char* body : {"", "[]", "{", "{\"report\":1}", "\xff"})
            BOOST_TEST(send("POST", target, body, cookie).status == 400, target << " " << body);
        BOOST_TEST(send("POST", target, std::string(70'000, ' '), cookie).status == 413, target);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
