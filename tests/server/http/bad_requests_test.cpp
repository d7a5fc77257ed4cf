#include <boost/test/unit_test.hpp>
#include <random>

#include "core/api/problem.h"
#include "tests/core/printing.h"
#include "tests/server/support/raw_client.h"
#include "tests/server/support/running_server.h"

namespace tiemchung::http {
namespace {

using test::RawClient;
using test::Reply;
using test::RunningServer;

Reply answer_to(const RunningServer& server, std::string_view bytes) {
    RawClient client{server.port()};
    client.send(bytes);
    client.finish();
    return client.receive();
}

BOOST_AUTO_TEST_SUITE(bad_requests_test)

BOOST_AUTO_TEST_CASE(malformed_heads_get_400_and_the_connection_closed) {
    const RunningServer server;
    using namespace std::string_literals;
    for (const std::string& bytes : {
             "nonsense\r\n\r\n"s,
             "GET\r\n\r\n"s,
             "GET / HTTP/2.0\r\nHost: x\r\n\r\n"s,
             "GET / HTTP/1.2\r\nHost: x\r\n\r\n"s,
             "GET / HTTX/1.1\r\nHost: x\r\n\r\n"s,
             "GET  / HTTP/1.1\r\nHost: x\r\n\r\n"s,
             "GET / HTTP/1.1\r\n\r\n"s,
             "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n"s,
             "GET / HTTP/1.1\r\nHost: x\r\nbad field\r\n\r\n"s,
             "GET / HTTP/1.1\r\nHost: x\r\n: empty\r\n\r\n"s,
             "GET / HTTP/1.1\r\nHost: x\r\nA: \x01\r\n\r\n"s,
             "GET / HTTP/1.1\r\nHost: x\r\nA: \0\r\n\r\n"s,
             "GET /\x01 HTTP/1.1\r\nHost: x\r\n\r\n"s,
             "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n"s,
             "GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n"s,
             "GET relative HTTP/1.1\r\nHost: x\r\n\r\n"s,
             "GET * HTTP/1.1\r\nHost: x\r\n\r\n"s,
             "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n"s,
             "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999999\r\n\r\n"s,
             "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"s,
             "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n"s,
         }) {
        BOOST_TEST_CONTEXT(bytes) {
            const Reply reply = answer_to(server, bytes);
            BOOST_TEST(reply.status == 400);
            BOOST_TEST(reply.field("Connection") == "close");
            const auto problem = api::parse_problem(reply.body);
            BOOST_REQUIRE(problem.ok());
            BOOST_TEST(problem->code == ErrorCode::request_malformed);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_length_beside_chunks_smuggles_nothing_in) {
    const RunningServer server;
    for (const char* fields :
         {"Content-Length: 44\r\nTransfer-Encoding: chunked\r\n",
          "Transfer-Encoding: chunked\r\nContent-Length: 44\r\n",
          "Transfer-Encoding: chunked, identity\r\n", "Transfer-Encoding: xchunked\r\n"}) {
        BOOST_TEST_CONTEXT(fields) {
            RawClient client{server.port()};
            client.send(std::string{"POST / HTTP/1.1\r\nHost: x\r\n"} + fields +
                        "\r\n0\r\n\r\nGET /assets/logo.svg HTTP/1.1\r\nHost: x\r\n\r\n");
            client.finish();
            const Reply first = client.receive();
            BOOST_TEST((first.status == 400 || first.status == 405));
            BOOST_TEST(first.field("Connection") == "close");
            BOOST_TEST(client.receive().status == 0);
        }
    }
}

BOOST_AUTO_TEST_CASE(an_endless_head_is_cut_off_with_431) {
    const RunningServer server;
    const std::string long_field = "A: " + std::string(20'000, 'a');
    const Reply by_field =
        answer_to(server, "GET / HTTP/1.1\r\nHost: x\r\n" + long_field + "\r\n\r\n");
    BOOST_TEST(by_field.status == 431);
    BOOST_TEST(api::parse_problem(by_field.body)->code == ErrorCode::request_head_too_large);
    const Reply by_target = answer_to(server, "GET /" + std::string(9'000, 'a'));
    BOOST_TEST(by_target.status == 431);
    std::string many = "GET / HTTP/1.1\r\nHost: x\r\n";
    for (int i = 0; i < 2'000; ++i)
        many += "A: b\r\n";
    BOOST_TEST(answer_to(server, many + "\r\n").status == 431);
}

BOOST_AUTO_TEST_CASE(half_a_request_gets_no_answer_and_harms_nobody) {
    const RunningServer server;
    const std::string whole = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
    for (std::size_t length = 0; length < whole.size(); ++length)
        BOOST_TEST(answer_to(server, whole.substr(0, length)).status == 0);
    BOOST_TEST(answer_to(server, whole).status == 200);
}

BOOST_AUTO_TEST_CASE(random_bytes_never_bring_the_server_down) {
    const RunningServer server;
    std::mt19937 random{20'260'612};
    const std::string whole =
        "GET /kiem-tra?a=b HTTP/1.1\r\nHost: x\r\nAccept-Encoding: br\r\nContent-Length: 0\r\n\r\n";
    for (int i = 0; i < 500; ++i) {
        std::string bytes = whole;
        for (auto hits = 1 + random() % 6; hits > 0; --hits)
            bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
        answer_to(server, bytes);
    }
    BOOST_TEST(answer_to(server, whole).status == 200);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::http
