#include "core/qr/symbol.h"

#include <boost/test/unit_test.hpp>
#include <sstream>

#include "tests/core/printing.h"

using namespace tiemchung;
using namespace tiemchung::qr;

namespace {

std::size_t squares_for(std::string_view text) {
    return draw(text).value().size;
}

/// The squares that a path made of `Mx yhnv1h-nz` fills.
std::vector<bool> squares_of_path(const std::string& path, std::size_t size) {
    std::vector<bool> dark(size * size, false);
    std::istringstream in(path);
    char letter = 0;
    std::size_t x = 0, y = 0, run = 0;
    while (in >> letter >> x >> y >> letter >> run) {
        for (std::size_t i = 0; i < run; ++i)
            dark[y * size + x + i] = true;
        std::string rest;
        std::getline(in, rest, 'z');
    }
    return dark;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(symbol)

BOOST_AUTO_TEST_CASE(a_symbol_has_its_three_finder_patterns) {
    const Symbol symbol = draw("HC1:TEST").value();
    BOOST_TEST(symbol.dark.size() == symbol.size * symbol.size);
    const std::size_t far = symbol.size - 7;
    for (const auto& [left, top] :
         {std::pair<std::size_t, std::size_t>{0, 0}, {far, 0}, {0, far}}) {
        for (std::size_t i = 0; i < 7; ++i) {
            BOOST_TEST(symbol.is_dark(left + i, top));
            BOOST_TEST(symbol.is_dark(left, top + i));
        }
        BOOST_TEST(!symbol.is_dark(left + 1, top + 1));
        BOOST_TEST(symbol.is_dark(left + 3, top + 3));
    }
}

BOOST_AUTO_TEST_CASE(base45_texts_go_in_alphanumeric_mode) {
    // Version 1 at level Q holds 16 alphanumeric characters, but 11 bytes.
    BOOST_TEST(squares_for("0123456789AB $%*") == 21U);
    BOOST_TEST(squares_for("0123456789AB $%*+") == 25U);
    BOOST_TEST(squares_for("0123456789a") == 21U);
    BOOST_TEST(squares_for("0123456789ab") == 25U);
}

BOOST_AUTO_TEST_CASE(level_q_holds_up_to_105_squares_then_correction_gives_way) {
    // Alphanumeric characters (ISO/IEC 18004 table 7): version 22 Q 823 and M 1134, 19 L 1153.
    BOOST_TEST(squares_for(std::string(823, 'A')) == 105U);
    BOOST_TEST(squares_for(std::string(824, 'A')) < 105U);
    BOOST_TEST(squares_for(std::string(1134, 'A')) == 105U);
    BOOST_TEST(squares_for(std::string(1153, 'A')) == 93U);
}

BOOST_AUTO_TEST_CASE(the_largest_symbol_holds_4296_characters_and_no_more) {
    BOOST_TEST(squares_for(std::string(4296, 'A')) == 177U);
    BOOST_TEST(draw(std::string(4297, 'A')).error().code == ErrorCode::prefix_too_long);
    BOOST_TEST(squares_for(std::string(2953, 'a')) == 177U);
    BOOST_TEST(draw(std::string(2954, 'a')).error().code == ErrorCode::prefix_too_long);
    BOOST_TEST(draw(std::string(1'000'000, 'A')).error().code == ErrorCode::prefix_too_long);
}

BOOST_AUTO_TEST_CASE(the_path_fills_exactly_the_dark_squares) {
    const Symbol symbol = draw("HC1:PATH").value();
    BOOST_TEST((squares_of_path(svg_path(symbol), symbol.size) == symbol.dark));
    const Symbol corner{2, {true, true, false, true}};
    BOOST_TEST(svg_path(corner) == "M0 0h2v1h-2zM1 1h1v1h-1z");
}

BOOST_AUTO_TEST_CASE(every_length_that_fits_is_drawn) {
    for (std::size_t length = 0; length <= 4296; length += 31)
        BOOST_TEST(draw(std::string(length, '7')).ok());
}

BOOST_AUTO_TEST_SUITE_END()
