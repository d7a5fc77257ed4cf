#include "server/http/router.h"

#include <boost/test/unit_test.hpp>

namespace tiemchung::http {
namespace {

Route route(Method method, std::string pattern) {
    return Route{method, std::move(pattern), [](const Request&) { return Response{}; }};
}

Router table() {
    return Router{{route(Method::get, "/api/v1/reports"), route(Method::post, "/api/v1/reports"),
                   route(Method::get, "/api/v1/reports/mine"),
                   route(Method::get, "/api/v1/reports/{code}"),
                   route(Method::remove, "/api/v1/reports/{code}/photos/{number}")}};
}

std::string matched(const Router& router, Method method, std::string_view path) {
    const RouteLookup found = router.find(method, path);
    const auto* match = std::get_if<RouteMatch>(&found);
    if (match == nullptr) return "(none)";
    std::string text = match->route->pattern;
    for (const std::string& parameter : match->parameters)
        text += " " + parameter;
    return text;
}

BOOST_AUTO_TEST_SUITE(router_test)

BOOST_AUTO_TEST_CASE(a_path_finds_its_line_and_its_parameters) {
    const Router router = table();
    BOOST_TEST(matched(router, Method::get, "/api/v1/reports") == "/api/v1/reports");
    BOOST_TEST(matched(router, Method::head, "/api/v1/reports") == "/api/v1/reports");
    BOOST_TEST(matched(router, Method::get, "/api/v1/reports/mine") == "/api/v1/reports/mine");
    BOOST_TEST(matched(router, Method::get, "/api/v1/reports/K7") == "/api/v1/reports/{code} K7");
    BOOST_TEST(matched(router, Method::remove, "/api/v1/reports/K7/photos/2") ==
               "/api/v1/reports/{code}/photos/{number} K7 2");
}

BOOST_AUTO_TEST_CASE(near_misses_find_nothing) {
    const Router router = table();
    for (const char* path :
         {"/", "/api/v1", "/api/v1/reports/", "/api/v1/reports/K7/", "//", "/api/v1/report",
          "/api/v1/reports/K7/photos", "/API/v1/reports", "/api/v1/reports//photos/2"}) {
        BOOST_TEST(std::holds_alternative<NoRoute>(router.find(Method::get, path)), path);
    }
}

BOOST_AUTO_TEST_CASE(a_wrong_method_is_told_the_right_ones) {
    const Router router = table();
    const RouteLookup found = router.find(Method::put, "/api/v1/reports");
    BOOST_REQUIRE(std::holds_alternative<WrongMethod>(found));
    BOOST_TEST(std::get<WrongMethod>(found).allow == "GET, HEAD, POST");
    const RouteLookup other = router.find(Method::other, "/api/v1/reports/K7/photos/2");
    BOOST_REQUIRE(std::holds_alternative<WrongMethod>(other));
    BOOST_TEST(std::get<WrongMethod>(other).allow == "DELETE");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::http
