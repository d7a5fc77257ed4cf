#include "server/http/coded_text.h"

#include <zlib.h>

#include <boost/test/unit_test.hpp>

#include "tests/server/support/raw_client.h"
#include "tests/server/support/running_server.h"

namespace {

using namespace tiemchung;
using test::get;

const std::string long_text = "[" + std::string(5'000, '7') + "]";

std::string opened(std::string gzip) {
    constexpr int window_bits_of_gzip = 15 + 16;
    z_stream stream{};
    BOOST_REQUIRE(inflateInit2(&stream, window_bits_of_gzip) == Z_OK);
    std::string plain(100'000, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(gzip.data());
    stream.avail_in = static_cast<uInt>(gzip.size());
    stream.next_out = reinterpret_cast<Bytef*>(plain.data());
    stream.avail_out = static_cast<uInt>(plain.size());
    BOOST_TEST(inflate(&stream, Z_FINISH) == Z_STREAM_END);
    plain.resize(stream.total_out);
    inflateEnd(&stream);
    return plain;
}

/// A server with one text.
struct TextServer {
    test::RunningServer server{
        {{http::Method::get, "/api/v1/text",
          [content = http::CodedText{long_text}](const http::Request& request) {
              http::Response response;
              response.content_type = "application/json";
              content.answer(request, response);
              return response;
          }}}};

    [[nodiscard]] test::Reply ask(std::string_view fields) const {
        return get(server.port(), "/api/v1/text", fields);
    }
};

BOOST_FIXTURE_TEST_SUITE(coded_text, TextServer)

BOOST_AUTO_TEST_CASE(who_takes_gzip_gets_the_same_text_in_fewer_bytes) {
    const auto reply = ask("Accept-Encoding: gzip, deflate, br\r\n");
    BOOST_TEST(reply.field("Content-Encoding") == "gzip");
    BOOST_TEST(reply.field("Vary") == "Accept-Encoding");
    BOOST_TEST(reply.body.size() < long_text.size() / 10);
    BOOST_TEST(opened(reply.body) == long_text);
}

BOOST_AUTO_TEST_CASE(who_does_not_gets_it_plain) {
    for (const char* fields : {"", "Accept-Encoding: br\r\n", "Accept-Encoding: gzip;q=0\r\n"}) {
        const auto reply = ask(fields);
        BOOST_TEST(reply.field("Content-Encoding") == "");
        BOOST_TEST(reply.field("Vary") == "Accept-Encoding");
        BOOST_TEST(reply.body == long_text);
    }
}

BOOST_AUTO_TEST_CASE(each_coding_has_a_tag_of_its_own_and_is_not_sent_twice) {
    const std::string gzip = "Accept-Encoding: gzip\r\n";
    const std::string tag = ask(gzip).field("ETag");
    BOOST_TEST(tag != ask("").field("ETag"));
    const auto again = ask(gzip + "If-None-Match: " + tag + "\r\n");
    BOOST_TEST(again.status == 304);
    BOOST_TEST(again.body.empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
