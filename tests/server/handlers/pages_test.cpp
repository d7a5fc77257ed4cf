#include "server/handlers/pages.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "ui/model/route.h"

namespace tiemchung::handlers {
namespace {

BOOST_AUTO_TEST_SUITE(pages_test)

/// The document that carries the screens of the page, by the wings of web/bridge.
std::string_view document_of(ui::Page page) {
    if (page >= ui::Page::staff) return "/staff.html";
    return page >= ui::Page::report ? "/report.html" : "/index.html";
}

BOOST_AUTO_TEST_CASE(the_server_and_the_page_know_the_same_addresses) {
    const std::vector<http::PageAddress> pages = page_paths();
    for (const http::PageAddress& page : pages)
        BOOST_TEST((ui::parse_route(page.path).page != ui::Page::not_found), page.path);
    for (std::uint8_t page = 0; page < static_cast<std::uint8_t>(ui::Page::not_found); ++page) {
        const std::string_view path = ui::path_of(static_cast<ui::Page>(page));
        BOOST_TEST_CONTEXT(path) {
            const auto known =
                std::find_if(pages.begin(), pages.end(),
                             [path](const http::PageAddress& each) { return each.path == path; });
            BOOST_REQUIRE((known != pages.end()));
            BOOST_TEST(known->document == document_of(static_cast<ui::Page>(page)));
            BOOST_TEST(known->is_private == (known->document == "/staff.html"));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::handlers
