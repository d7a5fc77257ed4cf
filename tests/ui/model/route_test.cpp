#include "ui/model/route.h"

#include <boost/test/unit_test.hpp>

using namespace tiemchung::ui;

BOOST_AUTO_TEST_SUITE(routes)

BOOST_AUTO_TEST_CASE(every_page_is_found_at_its_own_address) {
    for (const Page page : {Page::home, Page::verify, Page::result, Page::guide, Page::privacy,
                            Page::lookup, Page::lookup_code, Page::certificate, Page::qr_code,
                            Page::kept, Page::report, Page::track}) {
        BOOST_TEST((parse_route(path_of(page)).page == page));
    }
}

BOOST_AUTO_TEST_CASE(addresses_are_read_with_query_fragment_and_closing_slash) {
    BOOST_TEST((parse_route("/kiem-tra/") == Route{Page::verify, false}));
    BOOST_TEST((parse_route("/kiem-tra?plain=1#main") == Route{Page::verify, true}));
    BOOST_TEST((parse_route("/?a=b&plain=1") == Route{Page::home, true}));
    BOOST_TEST((parse_route("/?plain=0") == Route{Page::home, false}));
}

BOOST_AUTO_TEST_CASE(unknown_addresses_are_not_guessed_at) {
    for (const char* path : {"/kiem-tra/x", "/KIEM-TRA", "", "/portal"}) {
        BOOST_TEST((parse_route(path).page == Page::not_found));
    }
}

BOOST_AUTO_TEST_SUITE_END()
