#include "ui/theme/palette.h"

#include <boost/test/unit_test.hpp>

using namespace tiemchung::ui;

namespace {

struct Pair {
    Color front;
    Color back;
};

// What is put on what by the widgets, from the table in the design tokens.
constexpr Pair texts[] = {
    {Color::ink, Color::bg},
    {Color::ink, Color::surface},
    {Color::ink, Color::surface2},
    {Color::ink, Color::surface3},
    {Color::ink2, Color::bg},
    {Color::ink2, Color::surface},
    {Color::ink2, Color::surface2},
    {Color::ink2, Color::surface3},
    {Color::ink3, Color::bg},
    {Color::ink3, Color::surface},
    {Color::ink3, Color::surface2},
    {Color::ink, Color::hero_top},
    {Color::ink2, Color::hero_top},
    {Color::on_primary, Color::primary},
    {Color::on_primary, Color::primary_strong},
    {Color::primary, Color::surface},
    {Color::primary, Color::bg},
    {Color::primary, Color::primary_soft},
    {Color::primary_ink, Color::primary_soft},
    {Color::primary_ink, Color::surface},
    {Color::ink, Color::primary_soft},
    {Color::ink2, Color::primary_soft},
    {Color::blue, Color::surface},
    {Color::surface, Color::blue},
    {Color::blue_ink, Color::blue_soft},
    {Color::ink, Color::blue_soft},
    {Color::on_orange, Color::orange},
    {Color::on_orange, Color::orange_strong},
    {Color::orange_ink, Color::orange_soft},
    {Color::ink2, Color::orange_soft},
    {Color::on_green, Color::green},
    {Color::green, Color::surface},
    {Color::on_amber, Color::amber},
    {Color::amber_ink, Color::amber_soft},
    {Color::amber_ink, Color::surface},
    {Color::ink, Color::amber_soft},
    {Color::on_red, Color::red},
    {Color::red, Color::surface},
    {Color::red, Color::bg},
    {Color::ink, Color::red_soft},
    {Color::on_cam, Color::cam},
};

constexpr Pair parts[] = {
    {Color::line_strong, Color::surface},
    {Color::line_strong, Color::bg},
    {Color::line_strong, Color::surface2},
    {Color::focus, Color::surface},
    {Color::focus, Color::bg},
    {Color::focus, Color::orange_soft},
    {Color::focus, Color::primary_soft},
    {Color::primary, Color::bg},
    {Color::orange, Color::bg},
    {Color::orange_bright, Color::surface},
    {Color::amber_line, Color::surface},
    {Color::amber_line, Color::amber_soft},
    {Color::red, Color::red_soft},
    {Color::blue, Color::blue_soft},
    {Color::primary, Color::primary_soft},
};

constexpr Theme themes[] = {Theme::light, Theme::dark, Theme::contrast};

double ratio(const Pair& pair, Theme theme) {
    return contrast_ratio(rgb(pair.front, theme), rgb(pair.back, theme));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(palette)

BOOST_AUTO_TEST_CASE(contrast_is_measured_as_wcag_defines_it) {
    BOOST_TEST(contrast_ratio({0, 0, 0}, {255, 255, 255}) == 21.0,
               boost::test_tools::tolerance(1e-9));
    BOOST_TEST(contrast_ratio({119, 119, 119}, {255, 255, 255}) == 4.478,
               boost::test_tools::tolerance(1e-3));
}

BOOST_AUTO_TEST_CASE(text_stands_out_in_every_theme) {
    for (const Theme theme : themes) {
        const double least = theme == Theme::contrast ? 7.0 : 4.5;
        for (const Pair& pair : texts) {
            BOOST_TEST_CONTEXT("theme " << static_cast<int>(theme) << ", colours "
                                        << static_cast<int>(pair.front) << " on "
                                        << static_cast<int>(pair.back)) {
                BOOST_TEST(ratio(pair, theme) >= least);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(edges_and_icons_stand_out_in_every_theme) {
    for (const Theme theme : themes) {
        for (const Pair& pair : parts)
            BOOST_TEST(ratio(pair, theme) >= 3.0);
    }
}

BOOST_AUTO_TEST_SUITE_END()
