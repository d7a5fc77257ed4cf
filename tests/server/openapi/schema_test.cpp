#include <boost/test/unit_test.hpp>

#include "tests/server/openapi/openapi_document.h"

namespace tiemchung::test {
namespace {

BOOST_AUTO_TEST_SUITE(schema_test)

BOOST_AUTO_TEST_CASE(the_checker_accepts_what_fits_and_finds_what_does_not) {
    const OpenapiDocument document;
    const auto fault = [&](const std::string& json) {
        return document.fault(json, document.schema("Problem"));
    };
    const std::string rest = R"("title":"x","code":"a.b","message":{"vi":"v","en":"e"}})";
    BOOST_TEST(fault(R"({"type":"about:blank","status":404,)" + rest) == "");
    BOOST_TEST(fault("[]") == " has the wrong type");
    BOOST_TEST(fault(R"({"status":404,)" + rest) == " lacks type");
    BOOST_TEST(fault(R"({"type":"about:blank","status":"404",)" + rest) ==
               "/status has the wrong type");
    BOOST_TEST(fault(R"({"type":"about:blank","status":200,)" + rest) == "/status is too small");
    BOOST_TEST(fault(R"({"type":"about:tiemchung","status":404,)" + rest) ==
               "/type is not the constant");
    BOOST_TEST(fault(R"({"type":"about:blank","status":404,"trace":"…",)" + rest) ==
               " has the surplus member trace");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::test
