#include "server/http/response_head.h"

#include <boost/test/unit_test.hpp>

namespace tiemchung::http {
namespace {

BOOST_AUTO_TEST_SUITE(response_head_test)

BOOST_AUTO_TEST_CASE(a_head_is_written_in_full) {
    Response response;
    response.content_type = "text/plain";
    response.etag = "\"x\"";
    response.modified_at = Timestamp{784'111'777};
    response.body = std::string{"four"};
    BOOST_TEST(render_head(response, {Timestamp{784'111'778}, true, "X-Common: y\r\n"}) ==
               "HTTP/1.1 200 OK\r\nDate: Sun, 06 Nov 1994 08:49:38 GMT\r\n"
               "Content-Type: text/plain\r\nContent-Length: 4\r\nCache-Control: no-store\r\n"
               "ETag: \"x\"\r\nLast-Modified: Sun, 06 Nov 1994 08:49:37 GMT\r\n"
               "Connection: keep-alive\r\nX-Common: y\r\n\r\n");
}

BOOST_AUTO_TEST_CASE(no_value_can_begin_a_field_of_its_own) {
    Response response;
    response.fields.push_back({"Location", "/a\r\nSet-Cookie: b"});
    const std::string head = render_head(response, {});
    BOOST_TEST(head.find("\r\nSet-Cookie") == std::string::npos);
    BOOST_TEST(head.find("Location: /a  Set-Cookie: b\r\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_304_announces_no_content) {
    Response response;
    response.status = Status::not_modified;
    BOOST_TEST(render_head(response, {}).find("Content-Length") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::http
