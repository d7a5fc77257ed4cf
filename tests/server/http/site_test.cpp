#include "server/http/site.h"

#include <boost/test/unit_test.hpp>

#include "tests/core/printing.h"
#include "tests/server/support/raw_client.h"
#include "tests/server/support/running_server.h"

namespace tiemchung::http {
namespace {

using test::exchange;
using test::get;
using test::RunningServer;

BOOST_AUTO_TEST_SUITE(site_test)

BOOST_AUTO_TEST_CASE(every_page_route_answers_with_the_page_and_is_revalidated) {
    const RunningServer server;
    for (const char* path : {"/", "/kiem-tra", "/kiem-tra?plain=1", "/index.html", "/kiem%2Dtra"}) {
        BOOST_TEST_CONTEXT(path) {
            const auto reply = get(server.port(), path);
            BOOST_TEST(reply.status == 200);
            BOOST_TEST(reply.field("Content-Type") == "text/html; charset=utf-8");
            BOOST_TEST(reply.field("Cache-Control") == "no-cache");
            BOOST_TEST(reply.body == "<!doctype html><title>page</title>");
        }
    }
    BOOST_TEST(get(server.port(), "/service-worker.js").field("Cache-Control") == "no-cache");
}

BOOST_AUTO_TEST_CASE(an_address_is_answered_with_the_document_that_carries_its_screens) {
    const RunningServer server;
    const auto report = get(server.port(), "/phan-anh?plain=1");
    BOOST_TEST(report.status == 200);
    BOOST_TEST(report.body == "<!doctype html><title>report</title>");
    BOOST_TEST(report.field("Cache-Control") == "no-cache");
    BOOST_TEST(get(server.port(), "/phan-anh/").field("Location") == "/phan-anh");
}

BOOST_AUTO_TEST_CASE(what_staff_see_is_not_stored_by_the_browser) {
    const RunningServer server;
    const auto staff = get(server.port(), "/nhan-vien");
    BOOST_TEST(staff.status == 200);
    BOOST_TEST(staff.body == "<!doctype html><title>staff</title>");
    BOOST_TEST(staff.field("Cache-Control") == "no-store");
}

BOOST_AUTO_TEST_CASE(an_unknown_path_shows_the_page_with_status_404) {
    const RunningServer server;
    const auto reply = get(server.port(), "/khong-co");
    BOOST_TEST(reply.status == 404);
    BOOST_TEST(reply.field("Content-Type") == "text/html; charset=utf-8");
    BOOST_TEST(reply.field("Cache-Control") == "no-store");
    BOOST_TEST(reply.body == "<!doctype html><title>page</title>");
}

BOOST_AUTO_TEST_CASE(a_slash_too_many_is_redirected_within_this_site) {
    const RunningServer server;
    const auto reply = get(server.port(), "/kiem-tra/?plain=1");
    BOOST_TEST(reply.status == 308);
    BOOST_TEST(reply.field("Location") == "/kiem-tra?plain=1");
    BOOST_TEST(get(server.port(), "//example.org/").status == 404);
}

BOOST_AUTO_TEST_CASE(hashed_assets_are_kept_for_a_year_in_the_coding_asked_for) {
    const RunningServer server;
    const auto plain = get(server.port(), "/assets/boot-1a2b.js");
    BOOST_TEST(plain.field("Cache-Control") == "public, max-age=31536000, immutable");
    BOOST_TEST(plain.field("Vary") == "Accept-Encoding");
    BOOST_TEST(plain.field("Content-Encoding") == "");
    BOOST_TEST(plain.body == "console.log('identity')");
    const auto brotli =
        get(server.port(), "/assets/boot-1a2b.js", "Accept-Encoding: gzip, deflate, br\r\n");
    BOOST_TEST(brotli.field("Content-Encoding") == "br");
    BOOST_TEST(brotli.field("Content-Type") == "text/javascript; charset=utf-8");
    BOOST_TEST(brotli.body == "brotli bytes");
    const auto gzip = get(server.port(), "/assets/boot-1a2b.js", "Accept-Encoding: gzip\r\n");
    BOOST_TEST(gzip.field("Content-Encoding") == "gzip");
    BOOST_TEST(gzip.body == "gzip bytes");
    BOOST_TEST(plain.field("ETag") != brotli.field("ETag"));
    BOOST_TEST(gzip.field("ETag") != brotli.field("ETag"));
}

BOOST_AUTO_TEST_CASE(variants_are_not_resources_of_their_own) {
    const RunningServer server;
    BOOST_TEST(get(server.port(), "/assets/boot-1a2b.js.br").status == 404);
    BOOST_TEST(get(server.port(), "/assets/boot-1a2b.js.gz").status == 404);
    BOOST_TEST(get(server.port(), "/orphan.br").body == "a file of that name");
}

BOOST_AUTO_TEST_CASE(files_say_what_they_are) {
    const RunningServer server;
    BOOST_TEST(get(server.port(), "/assets/core-3c4d.wasm").field("Content-Type") ==
               "application/wasm");
    BOOST_TEST(get(server.port(), "/assets/core-3c4d.wasm").body == std::string("\0asm", 4));
    BOOST_TEST(get(server.port(), "/assets/logo.svg").field("Content-Type") == "image/svg+xml");
    BOOST_TEST(get(server.port(), "/assets/font-5e6f.ttf").field("Content-Type") == "font/ttf");
    BOOST_TEST(get(server.port(), "/manifest.webmanifest").field("Content-Type") ==
               "application/manifest+json");
}

BOOST_AUTO_TEST_CASE(an_unchanged_file_is_answered_with_304) {
    const RunningServer server;
    const std::string tag = get(server.port(), "/").field("ETag");
    BOOST_REQUIRE(tag.size() == 34);
    const auto reply = get(server.port(), "/kiem-tra", "If-None-Match: " + tag + "\r\n");
    BOOST_TEST(reply.status == 304);
    BOOST_TEST(reply.field("ETag") == tag);
    BOOST_TEST(reply.field("Cache-Control") == "no-cache");
    BOOST_TEST(reply.field("Content-Length") == "");
    BOOST_TEST(reply.field("Content-Security-Policy") != "");
}

BOOST_AUTO_TEST_CASE(head_tells_the_length_and_sends_nothing) {
    const RunningServer server;
    test::RawClient client{server.port()};
    client.send(
        "HEAD / HTTP/1.1\r\nHost: x\r\n\r\nGET /assets/logo.svg HTTP/1.1\r\nHost: x\r\n\r\n");
    const auto head = client.receive(true);
    BOOST_TEST(head.status == 200);
    BOOST_TEST(head.field("Content-Length") == "34");
    BOOST_TEST(client.receive().body == "<svg/>");
}

BOOST_AUTO_TEST_CASE(no_path_leads_out_of_the_folder) {
    const RunningServer server;
    for (const char* path :
         {"/../../../../etc/passwd", "/assets/../../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd",
          "/..%2f..%2f..%2fetc/passwd", "//etc/passwd", "/assets/..\\..\\etc\\passwd",
          "/./index.html", "/assets/../index.html", "http://x/../../etc/passwd"}) {
        BOOST_TEST_CONTEXT(path) {
            const auto reply = get(server.port(), path);
            BOOST_TEST((reply.status == 404 || reply.status == 400));
            BOOST_TEST(reply.body.find("root:") == std::string::npos);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_page_takes_no_other_method) {
    const RunningServer server;
    for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "BREW"}) {
        BOOST_TEST_CONTEXT(method) {
            const auto reply = exchange(server.port(), method, "/kiem-tra");
            BOOST_TEST(reply.status == 405);
            BOOST_TEST(reply.field("Allow") == "GET, HEAD");
            BOOST_TEST(reply.field("Content-Type") == "application/problem+json");
        }
    }
}

BOOST_AUTO_TEST_CASE(a_folder_without_a_page_is_no_site) {
    const test::TemporaryFolder folder;
    BOOST_TEST(StaticFiles::load(folder.path() / "none").error().code == ErrorCode::file_not_found);
    auto files = StaticFiles::load(folder.path());
    BOOST_REQUIRE(files.ok());
    BOOST_TEST(Site::build(std::move(*files), {{"/", "/index.html"}}).error().code ==
               ErrorCode::file_not_found);
    folder.write("index.html", "<!doctype html>");
    auto incomplete = StaticFiles::load(folder.path());
    BOOST_REQUIRE(incomplete.ok());
    BOOST_TEST(Site::build(std::move(*incomplete), {{"/phan-anh", "/report.html"}}).error().code ==
               ErrorCode::file_not_found);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::http
