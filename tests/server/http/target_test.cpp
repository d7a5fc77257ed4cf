#include "server/http/target.h"

#include <boost/test/unit_test.hpp>

namespace tiemchung::http {
namespace {

std::string path_of(std::string_view target) {
    const auto parsed = parse_target(target);
    return parsed ? parsed->path : "(none)";
}

BOOST_AUTO_TEST_SUITE(target_test)

BOOST_AUTO_TEST_CASE(a_path_is_decoded_once_and_its_query_left_alone) {
    const auto target = parse_target("/a%20b%2541?c=%20d");
    BOOST_REQUIRE(target.has_value());
    BOOST_TEST(target->path == "/a b%41");
    BOOST_TEST(target->query == "c=%20d");
}

BOOST_AUTO_TEST_CASE(the_absolute_form_means_its_path) {
    BOOST_TEST(path_of("http://example.org/kiem-tra?x") == "/kiem-tra");
    BOOST_TEST(path_of("https://example.org") == "/");
    BOOST_TEST(path_of("http://example.org?x") == "/");
}

BOOST_AUTO_TEST_CASE(what_names_no_resource_is_refused) {
    for (const char* target : {"", "*", "example.org:443", "a/b", "/%", "/%4", "/%zz", "/%00",
                               "/a%0d%0ab", "/%7f", "ftp://example.org/", "?x"}) {
        BOOST_TEST_CONTEXT(target) {
            BOOST_TEST(!parse_target(target).has_value());
        }
    }
}

BOOST_AUTO_TEST_CASE(a_query_gives_the_first_value_of_a_name_decoded) {
    constexpr std::string_view query = "a=1&site=Tr%E1%BA%A1m+y+t%E1%BA%BF&empty=&flag&a=2&x=%2B";
    BOOST_TEST(query_value(query, "a").value_or("none") == "1");
    BOOST_TEST(query_value(query, "site").value_or("none") == "Trạm y tế");
    BOOST_TEST(query_value(query, "x").value_or("none") == "+");
    BOOST_TEST(query_value(query, "empty").value_or("none").empty());
    BOOST_TEST(query_value(query, "flag").value_or("none").empty());
    for (const char* without : {"", "b=1", "aa=1", "&&", "=1", "a=%", "a=%zz", "a=%0a"}) {
        BOOST_TEST_CONTEXT(without) {
            BOOST_TEST(!query_value(without, "a").has_value());
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::http
