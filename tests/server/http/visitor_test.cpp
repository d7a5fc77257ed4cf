#include <boost/test/unit_test.hpp>

#include "core/api/problem.h"
#include "server/http/problem.h"
#include "tests/core/printing.h"
#include "tests/server/support/raw_client.h"
#include "tests/server/support/running_server.h"

namespace tiemchung::http {
namespace {

using test::get;
using test::RunningServer;

/// A server that tells who it thinks is asking.
std::vector<Route> who() {
    return {{Method::get, "/api/who", [](const Request& request) {
                 Response response;
                 response.content_type = "text/plain";
                 response.body = request.client_address + (request.over_https ? " https" : "");
                 return response;
             }}};
}

ServerOptions behind_proxy() {
    ServerOptions options;
    options.behind_https = true;
    return options;
}

BOOST_AUTO_TEST_SUITE(visitor_test)

BOOST_AUTO_TEST_CASE(a_visitor_is_known_by_the_address_of_the_connection) {
    const RunningServer server{who()};
    BOOST_TEST(get(server.port(), "/api/who").body == "127.0.0.1");
    BOOST_TEST(get(server.port(), "/api/who", "X-Forwarded-For: 203.0.113.7\r\n").body ==
               "127.0.0.1");
}

BOOST_AUTO_TEST_CASE(behind_our_proxy_the_last_hop_counts_and_no_earlier_one) {
    const RunningServer server{who(), behind_proxy()};
    const auto address = [&](const std::string& fields) {
        return get(server.port(), "/api/who", fields).body;
    };
    BOOST_TEST(address("X-Forwarded-For: 203.0.113.7\r\n") == "203.0.113.7 https");
    BOOST_TEST(address("X-Forwarded-For: 198.51.100.1, 203.0.113.7\r\n") == "203.0.113.7 https");
    BOOST_TEST(address("X-Forwarded-For: 198.51.100.1\r\nX-Forwarded-For: 2001:db8::7\r\n") ==
               "2001:db8::7 https");
    BOOST_TEST(address("X-Forwarded-For: nonsense\r\n") == "127.0.0.1 https");
    BOOST_TEST(address("") == "127.0.0.1 https");
}

BOOST_AUTO_TEST_CASE(cookies_are_found_by_their_whole_name) {
    Request request;
    request.fields = {{"cookie", "a=1; tiemchung_session=abc;b=2; empty="}};
    BOOST_TEST(request.cookie("tiemchung_session").value_or("") == "abc");
    BOOST_TEST(request.cookie("b").value_or("") == "2");
    BOOST_TEST(request.cookie("empty").value_or("?").empty());
    BOOST_TEST(!request.cookie("session").has_value());
    BOOST_TEST(!Request{}.cookie("a").has_value());
}

BOOST_AUTO_TEST_CASE(a_problem_says_its_fields_and_when_to_try_again) {
    const Response response = problem(Status::too_many_requests, ErrorCode::limit_reached,
                                      {{{"phone", ErrorCode::person_phone_format}}, 3, 61});
    BOOST_TEST(response.field("Retry-After").value_or("") == "61");
    const auto document = api::parse_problem(response.body.text());
    BOOST_REQUIRE(document.ok());
    BOOST_TEST(document->retry_after_seconds.value_or(0) == 61);
    BOOST_TEST(document->tries_left.value_or(0) == 3);
    BOOST_REQUIRE(document->fields.size() == 1U);
    BOOST_TEST(document->fields[0].field == "phone");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::http
