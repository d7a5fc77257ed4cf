#include "core/api/configuration.h"

#include <boost/test/unit_test.hpp>

#include "server/handlers/configuration_handler.h"
#include "tests/core/printing.h"
#include "tests/server/support/demo_portal.h"
#include "tests/server/support/raw_client.h"

namespace tiemchung::handlers {
namespace {

using test::get;

BOOST_AUTO_TEST_SUITE(configuration_test)

BOOST_AUTO_TEST_CASE(demo_mode_offers_samples_in_both_languages) {
    const test::DemoPortal portal;
    const auto reply = get(portal.port(), "/api/v1/configuration");
    BOOST_TEST(reply.status == 200);
    BOOST_TEST(reply.field("Content-Type") == "application/json");
    BOOST_TEST(reply.field("Cache-Control") == "no-cache");
    const auto configuration = api::parse_configuration(reply.body);
    BOOST_REQUIRE(configuration.ok());
    BOOST_TEST(configuration->demo);
    BOOST_TEST(configuration->samples.size() == 12U);
    for (const api::Sample& sample : configuration->samples) {
        BOOST_TEST(sample.text.starts_with("HC1:"));
        BOOST_TEST(!sample.title_vi.empty());
        BOOST_TEST(!sample.title_en.empty());
    }
    BOOST_TEST((configuration->publisher_key == portal.services().trust_list->publisher_key()));
}

BOOST_AUTO_TEST_CASE(an_unchanged_configuration_is_not_sent_again) {
    const test::DemoPortal portal;
    const std::string tag = get(portal.port(), "/api/v1/configuration").field("ETag");
    const auto reply =
        get(portal.port(), "/api/v1/configuration", "If-None-Match: " + tag + "\r\n");
    BOOST_TEST(reply.status == 304);
    BOOST_TEST(reply.body.empty());
}

BOOST_AUTO_TEST_CASE(without_demo_mode_there_are_no_samples) {
    const test::RunningServer server{{configuration_route({})}};
    const auto reply = get(server.port(), "/api/v1/configuration");
    const auto configuration = api::parse_configuration(reply.body);
    BOOST_REQUIRE(configuration.ok());
    BOOST_TEST(!configuration->demo);
    BOOST_TEST(reply.body.find("samples") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::handlers
