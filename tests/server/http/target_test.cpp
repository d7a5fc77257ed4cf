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

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::http
