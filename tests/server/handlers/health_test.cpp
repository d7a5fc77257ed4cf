#include <boost/test/unit_test.hpp>

#include "server/handlers/health_handler.h"
#include "tests/server/support/raw_client.h"
#include "tests/server/support/running_server.h"

namespace tiemchung::handlers {
namespace {

BOOST_AUTO_TEST_SUITE(health_test)

BOOST_AUTO_TEST_CASE(health_says_that_the_server_answers_and_nothing_else) {
    const test::RunningServer server{{health_route()}};
    const auto reply = test::get(server.port(), "/healthz");
    BOOST_TEST(reply.status == 200);
    BOOST_TEST(reply.field("Content-Type") == "application/json");
    BOOST_TEST(reply.field("Cache-Control") == "no-store");
    BOOST_TEST(reply.body == R"({"status":"ok"})");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::handlers
