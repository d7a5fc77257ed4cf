#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <chrono>

#include "core/api/problem.h"
#include "server/storage/connection.h"
#include "tests/server/lookup/lookup_portal.h"

namespace {

using namespace tiemchung;
using test::LookupPortal;
using test::Reply;
using test::SiteLine;

api::Problem problem_in(const Reply& reply) {
    BOOST_TEST(reply.field("Content-Type") == "application/problem+json");
    return test::required(api::parse_problem(reply.body));
}

BOOST_AUTO_TEST_SUITE(lookup_http)

BOOST_AUTO_TEST_CASE(a_citizen_walks_from_the_captcha_to_the_record_and_signs_out) {
    LookupPortal portal;
    const auto made = portal.send("POST", "/api/v1/captchas");
    BOOST_TEST(made.status == 201);
    const auto challenge = test::required(api::parse_captcha_challenge(made.body));
    const auto picture = portal.send("GET", challenge.image_path);
    BOOST_TEST(picture.status == 200);
    BOOST_TEST(picture.field("Content-Type") == "image/png");
    BOOST_TEST(picture.field("Cache-Control") == "no-store");
    BOOST_TEST(portal.send("GET", challenge.audio_path).field("Content-Type") == "audio/wav");

    const auto begun = portal.begin(SiteLine{});
    BOOST_TEST(begun.status == 202);
    BOOST_TEST(begun.field("Set-Cookie").empty());
    const std::string id = test::required(api::parse_otp_sent(begun.body)).id;
    const auto opened = portal.confirm(id, portal.lookups.newest_code(*portal.clock));
    BOOST_TEST(opened.status == 200);
    BOOST_TEST(test::required(api::parse_record(opened.body)).doses.size() == 1U);
    const std::string cookie = LookupPortal::cookie_of(opened);

    const auto record = portal.send("GET", "/api/v1/record", "", cookie);
    BOOST_TEST(record.status == 200);
    BOOST_TEST(record.body == opened.body);
    BOOST_TEST(
        portal.send("POST", "/api/v1/record/notices", R"({"dose_number":1})", cookie).status ==
        204);
    const auto gone = portal.send("DELETE", "/api/v1/session", "", cookie);
    BOOST_TEST(gone.status == 204);
    BOOST_TEST(gone.field("Set-Cookie").starts_with("tiemchung_session=; Path=/api; Max-Age=0"));
    const auto ended = portal.send("GET", "/api/v1/record", "", cookie);
    BOOST_TEST(ended.status == 401);
    BOOST_TEST((problem_in(ended).code == ErrorCode::session_ended));
    BOOST_TEST(portal.send("DELETE", "/api/v1/session").status == 204);
}

BOOST_AUTO_TEST_CASE(the_cookie_is_out_of_reach_of_scripts_and_of_other_sites) {
    LookupPortal portal;
    const std::string cookie = portal.sign_in().field("Set-Cookie");
    BOOST_TEST(cookie.starts_with("tiemchung_session="));
    BOOST_TEST(cookie.ends_with("; Path=/api; Max-Age=3600; HttpOnly; SameSite=Strict"));
    *portal.clock = Timestamp{portal.clock->seconds + 100};
    const std::string id = test::required(api::parse_otp_sent(portal.begin(SiteLine{}).body)).id;
    const auto over_https =
        portal.send("POST", "/api/v1/lookups/" + id + "/otp",
                    api::to_json(api::OtpAnswer{portal.lookups.newest_code(*portal.clock)}),
                    "X-Forwarded-Proto: https\r\n");
    BOOST_TEST(over_https.field("Set-Cookie").ends_with("; Secure"));
}

BOOST_AUTO_TEST_CASE(whether_somebody_exists_shows_in_no_status_field_or_size) {
    LookupPortal portal;
    const auto found = portal.begin(SiteLine{});
    *portal.clock = Timestamp{portal.clock->seconds + 100};
    const auto not_found = portal.begin_for_nobody();
    BOOST_TEST(found.status == 202);
    BOOST_TEST(not_found.status == found.status);
    BOOST_TEST(not_found.body.size() == found.body.size());
    BOOST_TEST(not_found.head.size() == found.head.size());
    const auto id_in = [](const Reply& reply) {
        return test::required(api::parse_otp_sent(reply.body)).id;
    };
    const std::string code = portal.lookups.newest_code(*portal.clock);
    *portal.clock = Timestamp{portal.clock->seconds + 10};
    const auto wrong = portal.confirm(id_in(found), test::other_than(code));
    const auto wrong_for_nobody = portal.confirm(id_in(not_found), test::other_than(code));
    BOOST_TEST(wrong.status == 422);
    BOOST_TEST(wrong.body == wrong_for_nobody.body);
    BOOST_TEST(problem_in(wrong).tries_left.value_or(0) == 4);
}

/// Both kinds of look-up in turn, so that whatever else the machine does befalls both. The bound is
/// wide: a step that only one of them takes (a statement, a seal, a message) costs more.
BOOST_AUTO_TEST_CASE(whether_somebody_exists_shows_in_no_timing) {
    LookupPortal portal;
    constexpr int rounds = 150;
    std::vector<std::chrono::nanoseconds> found;
    std::vector<std::chrono::nanoseconds> not_found;
    for (int round = 0; round < 2 * rounds; ++round) {
        *portal.clock = Timestamp{portal.clock->seconds + 86'400};
        SiteLine line;
        if (round % 2 == 1) line.id_number = "001179000999";
        const auto request = portal.lookups.request(line, *portal.clock);
        const auto started = std::chrono::steady_clock::now();
        const auto begun = portal.lookups.desk.begin(request, {"127.0.0.1", {}}, *portal.clock);
        const auto took = std::chrono::steady_clock::now() - started;
        BOOST_REQUIRE(begun.ok());
        BOOST_REQUIRE(std::holds_alternative<api::OtpSent>(*begun));
        (round % 2 == 0 ? found : not_found).push_back(took);
    }
    const auto median = [](std::vector<std::chrono::nanoseconds>& times) {
        std::nth_element(times.begin(), times.begin() + rounds / 2, times.end());
        return static_cast<double>(times[rounds / 2].count());
    };
    const double ratio = median(found) / median(not_found);
    BOOST_TEST_MESSAGE("found : not found = " << ratio);
    BOOST_TEST(ratio > 0.8);
    BOOST_TEST(ratio < 1.25);
}

BOOST_AUTO_TEST_CASE(limits_say_when_to_come_back) {
    LookupPortal portal{{1, 1'000'000}};
    BOOST_TEST(portal.begin(SiteLine{}).status == 202);
    *portal.clock = Timestamp{portal.clock->seconds + 70};
    const auto limited = portal.begin(SiteLine{});
    BOOST_TEST(limited.status == 429);
    BOOST_TEST(limited.field("Retry-After") == "530");
    const auto problem = problem_in(limited);
    BOOST_TEST((problem.code == ErrorCode::limit_reached));
    BOOST_TEST(problem.retry_after_seconds.value_or(0) == 530);
}

BOOST_AUTO_TEST_CASE(captchas_too_are_limited) {
    LookupPortal portal{{1, 1'000'000}};
    for (int i = 0; i < 20; ++i)
        BOOST_TEST(portal.send("POST", "/api/v1/captchas").status == 201);
    const auto limited = portal.send("POST", "/api/v1/captchas");
    BOOST_TEST(limited.status == 429);
    BOOST_TEST(limited.field("Retry-After") == "600");
}

BOOST_AUTO_TEST_CASE(a_faulty_form_is_told_field_by_field) {
    LookupPortal portal;
    auto request = portal.lookups.request(SiteLine{}, *portal.clock);
    request.form.name = "X1";
    request.form.sex.reset();
    const auto reply = portal.send("POST", "/api/v1/lookups", api::to_json(request));
    BOOST_TEST(reply.status == 422);
    const auto problem = problem_in(reply);
    BOOST_REQUIRE(problem.fields.size() == 2U);
    BOOST_TEST(problem.fields[0].field == "name");
    BOOST_TEST(problem.fields[1].field == "sex");
    BOOST_TEST((problem.code == problem.fields[0].code));
}

BOOST_AUTO_TEST_CASE(what_is_no_request_is_refused_with_a_word) {
    LookupPortal portal;
    for (const char* target : {"/api/v1/lookups", "/api/v1/lookups/x/otp"}) {
        for (const char* body : {"", "{", "[]", "null", "{\"code\":5}", "\xff"}) {
            const auto reply = portal.send("POST", target, body);
            BOOST_TEST(reply.status == 400, target << " " << body);
            (void)problem_in(reply);
        }
        BOOST_TEST(portal.send("POST", target, std::string(5'000, ' ')).status == 413);
    }
    BOOST_TEST(portal.confirm("none", "123456").status == 410);
    BOOST_TEST(portal.confirm("none", "12345").status == 422);
    BOOST_TEST(portal.send("POST", "/api/v1/lookups/none/resend").status == 410);
    const auto no_image = portal.send("GET", "/api/v1/captchas/none/image");
    BOOST_TEST(no_image.status == 404);
    BOOST_TEST((problem_in(no_image).code == ErrorCode::captcha_expired));
    BOOST_TEST(portal.send("GET", "/api/v1/captchas/'%20OR%201=1/audio").status == 404);
    BOOST_TEST(portal.send("POST", "/api/v1/record/notices", R"({"dose_number":1})").status == 401);
}

BOOST_AUTO_TEST_CASE(when_the_database_fails_nothing_is_told_about_it) {
    LookupPortal portal;
    (void)test::required(portal.workshop.database->write(
        [](storage::Connection& connection) { return connection.execute("DROP TABLE sessions"); }));
    const auto reply = portal.send("GET", "/api/v1/record", "", "Cookie: tiemchung_session=x\r\n");
    BOOST_TEST(reply.status == 500);
    BOOST_TEST((problem_in(reply).code == ErrorCode::server_failed));
    BOOST_TEST(reply.body.find("sessions") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
