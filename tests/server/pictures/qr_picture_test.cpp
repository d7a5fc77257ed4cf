#include "server/pictures/qr_picture.h"

#include <boost/test/unit_test.hpp>

#include "server/pictures/read_qr.h"

using namespace tiemchung;

BOOST_AUTO_TEST_SUITE(qr_picture)

BOOST_AUTO_TEST_CASE(what_one_library_draws_the_other_reads_at_every_level_of_correction) {
    // Levels Q, M and L, and a text in bytes.
    for (const std::string& text : {std::string(700, '7'), "HC1:" + std::string(1000, 'Z'),
                                    std::string(2500, 'A'), std::string("Bộ Y tế Việt Nam")}) {
        const auto symbol = qr::draw(text);
        BOOST_REQUIRE(symbol.ok());
        const auto read = pictures::read_qr_texts(pictures::to_png(*symbol, 4).value());
        BOOST_REQUIRE(read.ok());
        BOOST_TEST(read->at(0) == text);
    }
}

BOOST_AUTO_TEST_CASE(the_vector_file_holds_the_quiet_zone) {
    const qr::Symbol corner{2, {true, true, false, true}};
    BOOST_TEST(pictures::to_svg(corner) ==
               R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 10 10" )"
               R"(shape-rendering="crispEdges"><path fill="#fff" d="M-4-4h10v10h-10z"/>)"
               R"(<path d="M0 0h2v1h-2zM1 1h1v1h-1z"/></svg>)"
               "\n");
}

BOOST_AUTO_TEST_SUITE_END()
