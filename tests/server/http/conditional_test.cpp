#include "server/http/conditional.h"

#include <boost/test/unit_test.hpp>

namespace tiemchung::http {
namespace {

Request request_with(Method method, std::vector<Field> fields) {
    Request request;
    request.method = method;
    request.fields = std::move(fields);
    return request;
}

Response tagged() {
    Response response;
    response.etag = "\"abc\"";
    response.modified_at = Timestamp{784'111'777};
    response.fields = {{"Vary", "Accept-Encoding"}, {"Content-Encoding", "br"}};
    response.body = std::string{"content"};
    return response;
}

bool skips(std::vector<Field> fields, Method method = Method::get) {
    return is_not_modified(request_with(method, std::move(fields)), tagged());
}

BOOST_AUTO_TEST_SUITE(conditional_test)

BOOST_AUTO_TEST_CASE(a_matching_entity_tag_spares_the_content) {
    BOOST_TEST(skips({{"If-None-Match", "\"abc\""}}));
    BOOST_TEST(skips({{"if-none-match", "\"x\" , W/\"abc\""}}));
    BOOST_TEST(skips({{"If-None-Match", "*"}}, Method::head));
    BOOST_TEST(!skips({{"If-None-Match", "\"abcd\""}}));
    BOOST_TEST(!skips({{"If-None-Match", ",,"}}));
    BOOST_TEST(!skips({{"If-None-Match", "\"abc\""}}, Method::post));
}

BOOST_AUTO_TEST_CASE(a_date_counts_only_without_an_entity_tag) {
    BOOST_TEST(skips({{"If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT"}}));
    BOOST_TEST(!skips({{"If-Modified-Since", "Sun, 06 Nov 1994 08:49:36 GMT"}}));
    BOOST_TEST(!skips({{"If-Modified-Since", "yesterday"}}));
    BOOST_TEST(!skips(
        {{"If-None-Match", "\"other\""}, {"If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT"}}));
}

BOOST_AUTO_TEST_CASE(a_304_keeps_what_caches_need_and_has_no_content) {
    const Response response = not_modified(tagged());
    BOOST_TEST((response.status == Status::not_modified));
    BOOST_TEST(response.etag == "\"abc\"");
    BOOST_TEST(response.field("Vary").value_or("") == "Accept-Encoding");
    BOOST_TEST(!response.field("Content-Encoding").has_value());
    BOOST_TEST(response.body.text().empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::http
