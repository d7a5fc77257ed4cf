#include <boost/test/unit_test.hpp>
#include <set>

#include "tests/server/openapi/openapi_document.h"
#include "tests/server/support/demo_portal.h"
#include "tests/server/support/raw_client.h"

namespace tiemchung::handlers {
namespace {

using test::OpenapiDocument;
using test::Operation;

/// The whole server, and what its description says.
struct OpenApiFixture {
    test::DemoPortal portal;
    OpenapiDocument document;
};

/// The path, with an example of what its query must say.
std::string target_of(const Operation& operation) {
    std::string target = operation.path;
    for (const auto& parameter : operation.node["parameters"]) {
        if (parameter["in"] && parameter["in"].Scalar() == "query" && parameter["example"]) {
            target += '?' + parameter["name"].Scalar() + '=' + parameter["example"].Scalar();
        }
    }
    return target;
}

BOOST_FIXTURE_TEST_SUITE(openapi_test, OpenApiFixture)

BOOST_AUTO_TEST_CASE(the_table_and_the_description_name_the_same_operations) {
    std::set<std::string> described;
    for (const Operation& operation : document.operations())
        described.insert(operation.method + " " + operation.path);
    std::set<std::string> routed;
    for (const http::Route& route : all_routes(portal.services()))
        routed.insert(std::string{name_of(route.method)} + " " + route.pattern);
    BOOST_TEST(described == routed, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(operations_have_names_of_their_own_and_say_what_they_need) {
    std::set<std::string> names;
    for (const Operation& operation : document.operations()) {
        BOOST_TEST_CONTEXT(operation.path) {
            BOOST_REQUIRE(operation.node["operationId"]);
            BOOST_TEST(names.insert(operation.node["operationId"].Scalar()).second);
            BOOST_TEST(operation.node["summary"].IsDefined());
            BOOST_TEST(operation.node["security"].IsDefined());
            BOOST_TEST(operation.node["responses"]["default"].IsDefined());
        }
    }
}

BOOST_AUTO_TEST_CASE(answers_are_as_described) {
    int stand_alone = 0;
    for (const Operation& operation : document.operations()) {
        // Steps need each other: lookup_answers_test.cpp, for example, takes them in turn.
        const bool stands_alone = operation.method == "GET" &&
                                  operation.node["x-roles"][0].Scalar() == "public" &&
                                  operation.path.find('{') == std::string::npos;
        if (!stands_alone) continue;
        ++stand_alone;
        BOOST_TEST_CONTEXT(operation.path) {
            const auto reply = test::get(portal.port(), target_of(operation));
            BOOST_REQUIRE(reply.status == 200);
            const YAML::Node described = operation.node["responses"]["200"];
            for (const auto& header : described["headers"]) {
                const YAML::Node expected = document.resolved(header.second)["schema"];
                const std::string name = header.first.Scalar();
                const std::string value = reply.field(name);
                const bool is_number = expected["type"].Scalar() == "integer";
                std::string quoted;
                for (const char c : value)
                    quoted += (c == '"' ? std::string{"\\\""} : std::string(1, c));
                const std::string json = is_number ? value : '"' + quoted + '"';
                BOOST_TEST(!value.empty(), name);
                BOOST_TEST(document.fault(json, expected) == "", name);
            }
            const YAML::Node content = described["content"][reply.field("Content-Type")];
            BOOST_REQUIRE(content.IsDefined());
            BOOST_TEST(document.fault(reply.body, content["schema"]) == "");
        }
    }
    BOOST_TEST(stand_alone >= 3);
}

BOOST_AUTO_TEST_CASE(what_is_described_as_revalidated_is) {
    std::size_t revalidated = 0;
    for (const Operation& operation : document.operations()) {
        if (!operation.node["responses"]["304"]) continue;
        const std::string tag = test::get(portal.port(), target_of(operation)).field("ETag");
        const auto reply =
            test::get(portal.port(), target_of(operation), "If-None-Match: " + tag + "\r\n");
        BOOST_TEST(reply.status == 304, operation.path);
        ++revalidated;
    }
    BOOST_TEST(revalidated == 3U);
}

BOOST_AUTO_TEST_CASE(every_refusal_is_a_problem_as_described) {
    const auto port = portal.port();
    for (const auto& reply :
         {test::get(port, "/api/v1/none"), test::exchange(port, "POST", "/api/v1/trust-list"),
          test::exchange(port, "DELETE", "/kiem-tra"), test::get(port, "/%zz"),
          test::exchange(port, "GET", "/healthz", "Content-Length: 4\r\n", "1234"),
          test::get(port, "/healthz", "A: " + std::string(9'000, 'a') + "\r\n")}) {
        BOOST_TEST_CONTEXT(reply.head) {
            BOOST_TEST(reply.status >= 400);
            BOOST_TEST(reply.field("Content-Type") == "application/problem+json");
            BOOST_TEST(document.fault(reply.body, document.schema("Problem")) == "");
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::handlers
