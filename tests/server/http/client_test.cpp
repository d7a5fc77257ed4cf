#include "server/http/client.h"

#include <boost/test/unit_test.hpp>
#include <thread>

#include "tests/core/printing.h"
#include "tests/server/support/running_server.h"

namespace tiemchung::http {
namespace {

using namespace std::chrono_literals;
using test::RunningServer;

/// A server that tells what it was sent.
std::vector<Route> echo() {
    return {{Method::post, "/send/{name}",
             [](const Request& request) {
                 Response response;
                 response.status = Status::accepted;
                 response.content_type = "text/plain";
                 response.body = std::string{request.field("X-To").value_or("")} + "|" +
                                 std::string{request.body};
                 return response;
             },
             Execution::network_thread, 1'000}};
}

Url url_at(std::uint16_t port, const std::string& target) {
    return {"127.0.0.1", std::to_string(port), target};
}

BOOST_AUTO_TEST_SUITE(client_test)

BOOST_AUTO_TEST_CASE(fields_and_content_arrive_and_the_answer_comes_back) {
    const RunningServer server{echo()};
    const auto answer = post(url_at(server.port(), "/send/x"), {{"X-To", "0912"}}, "xin chào", 5s);
    BOOST_REQUIRE(answer.ok());
    BOOST_TEST(answer->status == 202U);
    BOOST_TEST(answer->body == "0912|xin chào");
}

BOOST_AUTO_TEST_CASE(a_refusal_is_an_answer) {
    const RunningServer server{echo()};
    const auto answer = post(url_at(server.port(), "/api/none"), {}, "", 5s);
    BOOST_REQUIRE(answer.ok());
    BOOST_TEST(answer->status == 404U);
}

BOOST_AUTO_TEST_CASE(nobody_there_is_told) {
    BOOST_TEST(post(url_at(1, "/"), {}, "", 5s).error().code == ErrorCode::network_unreachable);
}

BOOST_AUTO_TEST_CASE(a_field_cannot_begin_another_line) {
    const RunningServer server{echo()};
    BOOST_TEST(
        post(url_at(server.port(), "/send/x"), {{"X-To", "1\r\nX-Evil: 2"}}, "", 5s).error().code ==
        ErrorCode::request_malformed);
}

BOOST_AUTO_TEST_CASE(an_answer_that_does_not_come_ends_the_waiting) {
    const RunningServer server{{{Method::post, "/slow",
                                 [](const Request&) {
                                     std::this_thread::sleep_for(1s);
                                     return Response{};
                                 },
                                 Execution::waiting_thread, 0}}};
    BOOST_TEST(post(url_at(server.port(), "/slow"), {}, "", 50ms).error().code ==
               ErrorCode::network_unreachable);
}

BOOST_AUTO_TEST_CASE(addresses_are_taken_apart) {
    BOOST_TEST((parse_http_url("http://sms.local:13013/cgi-bin/sendsms").value() ==
                Url{"sms.local", "13013", "/cgi-bin/sendsms"}));
    BOOST_TEST((parse_http_url("http://10.0.0.5").value() == Url{"10.0.0.5", "80", "/"}));
    BOOST_TEST((parse_http_url("http://[::1]:8080/x").value() == Url{"::1", "8080", "/x"}));
    for (const char* bad :
         {"", "sms.local", "https://sms.local/", "http://", "http://:80/", "http://a:/",
          "http://a:123456/", "http://user@a/", "http://a/?q=1", "http://a b/"}) {
        BOOST_TEST(parse_http_url(bad).error().code == ErrorCode::network_bad_address, bad);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::http
