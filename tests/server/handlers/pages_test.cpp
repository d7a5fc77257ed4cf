#include "server/handlers/pages.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "ui/model/route.h"

namespace tiemchung::handlers {
namespace {

BOOST_AUTO_TEST_SUITE(pages_test)

BOOST_AUTO_TEST_CASE(the_server_and_the_page_know_the_same_addresses) {
    const std::vector<std::string> paths = page_paths();
    for (const std::string& path : paths)
        BOOST_TEST((ui::parse_route(path).page != ui::Page::not_found), path);
    for (std::uint8_t page = 0; page < static_cast<std::uint8_t>(ui::Page::not_found); ++page) {
        const std::string_view path = ui::path_of(static_cast<ui::Page>(page));
        BOOST_TEST((std::find(paths.begin(), paths.end(), path) != paths.end()), path);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::handlers
