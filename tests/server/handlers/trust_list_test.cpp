#include <boost/test/unit_test.hpp>

#include "core/api/signed_trust_list.h"
#include "server/handlers/trust_list_handler.h"
#include "tests/core/printing.h"
#include "tests/server/support/demo_portal.h"
#include "tests/server/support/raw_client.h"

namespace tiemchung::handlers {
namespace {

using publishing::PublishedTrustList;
using test::get;
using test::test_now;

/// A list of one key, and a clock that the test sets.
struct Publisher {
    std::shared_ptr<PublishedTrustList> list;
    std::shared_ptr<Timestamp> now = std::make_shared<Timestamp>(test_now);

    Publisher() {
        trust::TrustedKey key;
        key.country = "VN";
        key.algorithm = hcert::CoseAlgorithm::es256;
        trust::TrustMaterial material;
        material.keys = trust::TrustList{{key}};
        crypto::Ed25519Seed seed{};
        seed.fill(9);
        list = std::make_shared<PublishedTrustList>(std::move(material), seed);
    }

    http::Response answer() const {
        return trust_list_route(list, [now = now] { return *now; }).handler({});
    }
};

BOOST_AUTO_TEST_SUITE(trust_list_test)

BOOST_AUTO_TEST_CASE(the_list_carries_the_publishers_signature_and_its_time) {
    const test::DemoPortal portal;
    const auto reply = get(portal.port(), "/api/v1/trust-list");
    BOOST_TEST(reply.status == 200);
    BOOST_TEST(reply.field("Content-Type") == "application/json");
    BOOST_TEST(reply.field("Cache-Control") == "public, max-age=3600");
    BOOST_TEST(reply.field("Age") == "0");
    const auto list =
        api::open_trust_list(reply.body, portal.services().trust_list->publisher_key());
    BOOST_REQUIRE(list.ok());
    BOOST_TEST(list->keys.updated_at()->seconds == test_now.seconds);
    BOOST_TEST(list->keys.keys().size() == 4U);
    BOOST_TEST(list->revocations.hashes().size() == 1U);
    crypto::Ed25519PublicKey stranger{};
    BOOST_TEST(api::open_trust_list(reply.body, stranger).error().code ==
               ErrorCode::trust_bad_signature);
}

BOOST_AUTO_TEST_CASE(readers_that_have_the_edition_are_not_sent_it_again) {
    const test::DemoPortal portal;
    const auto first = get(portal.port(), "/api/v1/trust-list");
    BOOST_TEST(
        get(portal.port(), "/api/v1/trust-list", "If-None-Match: " + first.field("ETag") + "\r\n")
            .status == 304);
    const auto by_date = get(portal.port(), "/api/v1/trust-list",
                             "If-Modified-Since: " + first.field("Last-Modified") + "\r\n");
    BOOST_TEST(by_date.status == 304);
    BOOST_TEST(by_date.field("Age") == "0");
}

BOOST_AUTO_TEST_CASE(within_the_hour_the_edition_stays_and_ages) {
    const Publisher publisher;
    const auto first = publisher.answer();
    publisher.now->seconds += 3'599;
    const auto aged = publisher.answer();
    BOOST_TEST(aged.etag == first.etag);
    BOOST_TEST(aged.field("Age").value_or("") == "3599");
    BOOST_TEST(aged.modified_at->seconds == test_now.seconds);
}

BOOST_AUTO_TEST_CASE(after_an_hour_a_new_edition_is_signed) {
    const Publisher publisher;
    const auto first = publisher.answer();
    publisher.now->seconds += 3'600;
    const auto next = publisher.answer();
    BOOST_TEST(next.etag != first.etag);
    BOOST_TEST(next.field("Age").value_or("") == "0");
    BOOST_TEST(next.modified_at->seconds == test_now.seconds + 3'600);
}

BOOST_AUTO_TEST_CASE(a_clock_set_back_does_not_leave_a_list_from_the_future) {
    const Publisher publisher;
    publisher.answer();
    publisher.now->seconds -= 86'400;
    BOOST_TEST(publisher.answer().modified_at->seconds == test_now.seconds - 86'400);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::handlers
