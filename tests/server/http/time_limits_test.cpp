#include <atomic>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <thread>

#include "tests/server/support/raw_client.h"
#include "tests/server/support/running_server.h"

namespace tiemchung::http {
namespace {

using namespace std::chrono_literals;
using test::RawClient;
using test::RunningServer;
using Clock = std::chrono::steady_clock;

constexpr std::string_view whole_request = "GET /assets/logo.svg HTTP/1.1\r\nHost: x\r\n\r\n";

ServerOptions impatient() {
    ServerOptions options;
    options.limits.head_time = 300ms;
    options.limits.transfer_time = 300ms;
    return options;
}

Route slow_route(std::atomic<int>& started, std::chrono::milliseconds time) {
    return {Method::get, "/api/slow",
            [&started, time](const Request&) {
                ++started;
                std::this_thread::sleep_for(time);
                Response response;
                response.content_type = "text/plain";
                response.body = std::string{"done"};
                return response;
            },
            Execution::waiting_thread};
}

BOOST_AUTO_TEST_SUITE(time_limits_test)

BOOST_AUTO_TEST_CASE(a_head_that_dribbles_in_is_cut_off) {
    const RunningServer server{{}, impatient()};
    RawClient client{server.port()};
    const auto begin = Clock::now();
    client.send("GET / HTTP/1.1\r\n");
    while (!client.is_closed_within(50ms) && Clock::now() - begin < 3s)
        client.send("A: b\r\n");
    const auto lasted = Clock::now() - begin;
    BOOST_TEST((lasted >= 250ms));
    BOOST_TEST((lasted < 2s));
}

BOOST_AUTO_TEST_CASE(a_connection_that_says_nothing_is_closed) {
    const RunningServer server{{}, impatient()};
    RawClient client{server.port()};
    BOOST_TEST(!client.is_closed_within(100ms));
    BOOST_TEST(client.is_closed_within(2s));
}

BOOST_AUTO_TEST_CASE(a_connection_is_closed_when_it_stays_quiet_after_an_answer) {
    const RunningServer server{{}, impatient()};
    RawClient client{server.port()};
    client.send(whole_request);
    BOOST_TEST(client.receive().status == 200);
    BOOST_TEST(client.is_closed_within(2s));
}

BOOST_AUTO_TEST_CASE(content_that_never_comes_is_not_waited_for) {
    const RunningServer server{
        {{Method::post, "/api/content", [](const Request&) { return Response{}; },
          Execution::network_thread, 100}},
        impatient()};
    RawClient client{server.port()};
    client.send("POST /api/content HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\nabc");
    BOOST_TEST(client.is_closed_within(2s));
}

BOOST_AUTO_TEST_CASE(slow_handlers_do_not_hold_up_the_page) {
    std::atomic<int> started{0};
    const RunningServer server{{slow_route(started, 500ms)}};
    RawClient slow_one{server.port()};
    RawClient slow_two{server.port()};
    slow_one.send("GET /api/slow HTTP/1.1\r\nHost: x\r\n\r\n");
    slow_two.send("GET /api/slow HTTP/1.1\r\nHost: x\r\n\r\n");
    const auto begin = Clock::now();
    for (int i = 0; i < 4; ++i)
        BOOST_TEST(test::get(server.port(), "/assets/logo.svg").status == 200);
    BOOST_TEST((Clock::now() - begin < 400ms));
    BOOST_TEST(slow_one.receive().body == "done");
    BOOST_TEST(slow_two.receive().body == "done");
}

BOOST_AUTO_TEST_CASE(one_connection_too_many_is_told_to_come_back) {
    ServerOptions options;
    options.limits.connections = 3;
    const RunningServer server{{}, options};
    {
        const RawClient one{server.port()};
        const RawClient two{server.port()};
        RawClient three{server.port()};
        three.send(whole_request);
        BOOST_TEST(three.receive().status == 200);
        RawClient four{server.port()};
        const auto refusal = four.receive();
        BOOST_TEST(refusal.status == 503);
        BOOST_TEST(refusal.field("Retry-After") == "5");
        BOOST_TEST(four.is_closed_within(1s));
    }
    int status = 503;
    for (int i = 0; i < 50 && status != 200; ++i) {
        std::this_thread::sleep_for(10ms);
        status = test::get(server.port(), "/assets/logo.svg").status;
    }
    BOOST_TEST(status == 200);
}

BOOST_AUTO_TEST_CASE(stopping_closes_quiet_connections_at_once) {
    RunningServer server;
    RawClient quiet{server.port()};
    RawClient served{server.port()};
    served.send(whole_request);
    BOOST_TEST(served.receive().status == 200);
    const auto begin = Clock::now();
    server.server().stop();
    BOOST_TEST((Clock::now() - begin < 500ms));
    BOOST_TEST(quiet.is_closed_within(100ms));
    BOOST_TEST(served.is_closed_within(100ms));
}

BOOST_AUTO_TEST_CASE(stopping_lets_an_answer_under_way_finish) {
    std::atomic<int> started{0};
    RunningServer server{{slow_route(started, 300ms)}};
    RawClient client{server.port()};
    client.send("GET /api/slow HTTP/1.1\r\nHost: x\r\n\r\n");
    while (started == 0)
        std::this_thread::sleep_for(1ms);
    server.server().stop();
    const auto reply = client.receive();
    BOOST_TEST(reply.body == "done");
    BOOST_TEST(reply.field("Connection") == "close");
}

BOOST_AUTO_TEST_CASE(stopping_twice_and_then_going_away_is_harmless) {
    RunningServer server;
    server.server().stop();
    server.server().stop();
    BOOST_CHECK_THROW(RawClient{server.port()}, std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::http
