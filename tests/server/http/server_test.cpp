#include "server/http/server.h"

#include <atomic>
#include <boost/test/unit_test.hpp>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>

#include "core/api/problem.h"
#include "server/http/problem.h"
#include "tests/core/printing.h"
#include "tests/server/support/raw_client.h"
#include "tests/server/support/running_server.h"

namespace tiemchung::http {
namespace {

using test::exchange;
using test::get;
using test::RawClient;
using test::RunningServer;

Response text_response(std::string text) {
    Response response;
    response.content_type = "text/plain; charset=utf-8";
    response.body = std::move(text);
    return response;
}

std::vector<Route> routes() {
    return {
        {Method::get, "/api/greeting",
         [](const Request& request) {
             return text_response("hello " + std::string{request.query});
         }},
        {Method::post, "/api/echo/{name}",
         [](const Request& request) {
             return text_response(request.parameters.at(0) + "=" + std::string{request.body});
         },
         Execution::waiting_thread, 1'000},
        {Method::get, "/api/failure",
         [](const Request&) -> Response { throw std::runtime_error{"secret detail"}; }},
    };
}

BOOST_AUTO_TEST_SUITE(server_test)

BOOST_AUTO_TEST_CASE(handlers_get_query_parameters_and_content) {
    const RunningServer server{routes()};
    BOOST_TEST(get(server.port(), "/api/greeting?you").body == "hello you");
    const auto reply =
        exchange(server.port(), "POST", "/api/echo/a%20b", "Content-Length: 5\r\n", "12345");
    BOOST_TEST(reply.status == 200);
    BOOST_TEST(reply.body == "a b=12345");
}

BOOST_AUTO_TEST_CASE(chunked_content_and_expect_continue_are_understood) {
    const RunningServer server{routes()};
    BOOST_TEST(exchange(server.port(), "POST", "/api/echo/x", "Transfer-Encoding: chunked\r\n",
                        "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n")
                   .body == "x=abcde");
    RawClient client{server.port()};
    client.send(
        "POST /api/echo/x HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n"
        "Content-Length: 3\r\n\r\n");
    BOOST_TEST(client.receive(true).status == 100);
    client.send("abc");
    BOOST_TEST(client.receive().body == "x=abc");
}

BOOST_AUTO_TEST_CASE(content_beyond_the_routes_limit_is_refused_before_it_is_read) {
    const RunningServer server{routes()};
    const auto announced =
        exchange(server.port(), "POST", "/api/echo/x", "Content-Length: 1001\r\n");
    BOOST_TEST(announced.status == 413);
    const auto chunked =
        exchange(server.port(), "POST", "/api/echo/x", "Transfer-Encoding: chunked\r\n",
                 "3e9\r\n" + std::string(1001, 'x') + "\r\n0\r\n\r\n");
    BOOST_TEST(chunked.status == 413);
    BOOST_TEST(
        exchange(server.port(), "GET", "/api/greeting", "Content-Length: 1\r\n", "x").status ==
        413);
}

BOOST_AUTO_TEST_CASE(one_connection_serves_many_requests_also_sent_at_once) {
    const RunningServer server{routes()};
    RawClient client{server.port()};
    std::string burst;
    for (int i = 0; i < 50; ++i)
        burst += "GET /api/greeting?" + std::to_string(i) + " HTTP/1.1\r\nHost: x\r\n\r\n";
    client.send(burst);
    for (int i = 0; i < 50; ++i) {
        const auto reply = client.receive();
        BOOST_REQUIRE(reply.body == "hello " + std::to_string(i));
        BOOST_REQUIRE(reply.field("Connection") == "keep-alive");
    }
}

BOOST_AUTO_TEST_CASE(http_1_0_gets_its_answer_and_the_connection_closed) {
    const RunningServer server{routes()};
    RawClient client{server.port()};
    client.send("GET /api/greeting HTTP/1.0\r\n\r\n");
    BOOST_TEST(client.receive().status == 200);
    BOOST_TEST(client.is_closed_within(std::chrono::seconds{1}));
}

BOOST_AUTO_TEST_CASE(a_failing_handler_becomes_a_problem_without_its_detail) {
    const RunningServer server{routes()};
    const auto reply = get(server.port(), "/api/failure");
    BOOST_TEST(reply.status == 500);
    BOOST_TEST(reply.field("Content-Type") == "application/problem+json");
    BOOST_TEST(reply.body.find("secret") == std::string::npos);
    const auto problem = api::parse_problem(reply.body);
    BOOST_REQUIRE(problem.ok());
    BOOST_TEST(problem->code == ErrorCode::server_failed);
}

BOOST_AUTO_TEST_CASE(unknown_resources_and_wrong_methods_of_the_api_are_problems) {
    const RunningServer server{routes()};
    for (const char* path : {"/api", "/api/", "/api/nothing", "/api/greeting/"}) {
        const auto reply = get(server.port(), path);
        BOOST_TEST(reply.status == 404, path);
        const auto problem = api::parse_problem(reply.body);
        BOOST_REQUIRE(problem.ok());
        BOOST_TEST(problem->status == 404);
        BOOST_TEST(problem->code == ErrorCode::request_not_found);
        BOOST_TEST(!problem->message_vi.empty());
        BOOST_TEST(!problem->message_en.empty());
    }
    const auto wrong =
        exchange(server.port(), "POST", "/api/greeting", "Content-Length: 3\r\n", "abc");
    BOOST_TEST(wrong.status == 405);
    BOOST_TEST(wrong.field("Allow") == "GET, HEAD");
    BOOST_TEST(api::parse_problem(wrong.body)->code == ErrorCode::request_wrong_method);
}

BOOST_AUTO_TEST_CASE(every_answer_carries_the_security_headers) {
    const RunningServer server{routes()};
    for (const auto& reply :
         {get(server.port(), "/"), get(server.port(), "/none"), get(server.port(), "/api/none"),
          get(server.port(), "/assets/logo.svg"), exchange(server.port(), "POST", "/"),
          get(server.port(), "/%zz"), get(server.port(), "/api/greeting")}) {
        const std::string policy = reply.field("Content-Security-Policy");
        BOOST_TEST(policy.find("default-src 'none'") == 0U);
        BOOST_TEST(policy.find("script-src 'self' 'wasm-unsafe-eval';") != std::string::npos);
        BOOST_TEST(policy.find("unsafe-inline") == std::string::npos);
        BOOST_TEST(policy.find("frame-ancestors 'none'") != std::string::npos);
        BOOST_TEST(reply.field("Cross-Origin-Opener-Policy") == "same-origin");
        BOOST_TEST(reply.field("Cross-Origin-Resource-Policy") == "same-origin");
        BOOST_TEST(reply.field("Permissions-Policy").starts_with("camera=(self)"));
        BOOST_TEST(reply.field("Permissions-Policy").find("microphone=()") != std::string::npos);
        BOOST_TEST(reply.field("Permissions-Policy").find("clipboard-read=()") !=
                   std::string::npos);
        BOOST_TEST(reply.field("Referrer-Policy") == "no-referrer");
        BOOST_TEST(reply.field("X-Content-Type-Options") == "nosniff");
        BOOST_TEST(reply.field("X-Frame-Options") == "DENY");
        BOOST_TEST(reply.field("Strict-Transport-Security") == "");
        BOOST_TEST(reply.field("Server") == "");
    }
}

BOOST_AUTO_TEST_CASE(hsts_is_said_only_where_the_visitor_is_known_to_use_https) {
    const RunningServer server;
    BOOST_TEST(get(server.port(), "/", "X-Forwarded-Proto: https\r\n")
                   .field("Strict-Transport-Security") == "max-age=31536000; includeSubDomains");
    BOOST_TEST(
        get(server.port(), "/", "X-Forwarded-Proto: http\r\n").field("Strict-Transport-Security") ==
        "");
    ServerOptions options;
    options.behind_https = true;
    const RunningServer behind{{}, options};
    BOOST_TEST(get(behind.port(), "/").field("Strict-Transport-Security") != "");
}

BOOST_AUTO_TEST_CASE(the_log_knows_routes_but_neither_paths_nor_queries) {
    // Answers overtake their log lines, each on a thread of its own: the order is not promised.
    std::mutex mutex;
    std::multiset<std::string> lines;
    ServerOptions options;
    options.access_log = [&](const AccessRecord& record) {
        const std::scoped_lock lock{mutex};
        lines.insert(std::string(name_of(record.method)).append(" ").append(record.route));
    };
    {
        RunningServer server{routes(), options};
        get(server.port(), "/api/greeting?phone=0912345678");
        exchange(server.port(), "POST", "/api/echo/NGUYEN", "Content-Length: 0\r\n");
        get(server.port(), "/NGUYEN");
        get(server.port(), "/api/NGUYEN");
        server.server().stop();
    }
    const std::multiset<std::string> expected{"GET /api/greeting", "POST /api/echo/{name}",
                                              "GET (page)", "GET (no such resource)"};
    BOOST_TEST(lines == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_taken_port_and_a_foreign_address_are_told_apart) {
    const RunningServer server;
    const auto start = [](ServerOptions options) {
        test::TemporaryFolder web;
        web.write("index.html", "x");
        auto site = Site::build(std::move(*StaticFiles::load(web.path())), {{"/", "/index.html"}});
        options.clock = [] { return test::test_now; };
        auto started = Server::start(Application{Router{{}}, std::move(*site)}, std::move(options));
        return started ? std::optional<ErrorCode>{} : started.error().code;
    };
    ServerOptions taken;
    taken.port = server.port();
    BOOST_TEST(start(taken).value() == ErrorCode::network_address_in_use);
    for (const char* address : {"203.0.113.1", "localhost", ""}) {
        ServerOptions foreign;
        foreign.address = address;
        BOOST_TEST(start(foreign).value() == ErrorCode::network_bad_address, address);
    }
}

BOOST_AUTO_TEST_CASE(many_clients_at_once_all_get_their_answers) {
    const RunningServer server{routes()};
    std::atomic<int> right{0};
    std::vector<std::thread> clients;
    for (int c = 0; c < 16; ++c) {
        clients.emplace_back([&server, &right, c] {
            RawClient client{server.port()};
            for (int i = 0; i < 100; ++i) {
                const std::string mark = std::to_string(c) + "-" + std::to_string(i);
                client.send("GET /api/greeting?" + mark + " HTTP/1.1\r\nHost: x\r\n\r\n");
                if (client.receive().body == "hello " + mark) ++right;
            }
        });
    }
    for (std::thread& client : clients)
        client.join();
    BOOST_TEST(right == 1600);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::http
