#include "ui/layout/layout.h"

#include <boost/test/unit_test.hpp>

using namespace tiemchung::ui;

namespace {

Box block(float width, float height) {
    Box box;
    box.width = width;
    box.min_height = height;
    return box;
}

Box growing(float share, float height = 10) {
    Box box;
    box.grow = share;
    box.min_height = height;
    return box;
}

const Typeface no_typeface;
const Measures measures{no_typeface, false, 1};

}  // namespace

BOOST_AUTO_TEST_SUITE(layout)

BOOST_AUTO_TEST_CASE(a_column_stacks_with_gaps_and_padding) {
    Box box;
    box.padding = {10, 20, 30, 40};
    box.gap = 5;
    box.add(growing(0, 50));
    box.add(growing(0, 60));
    BOOST_TEST(place(box, measures, 100, 200, 300) == 20 + 50 + 5 + 60 + 40);
    BOOST_TEST((box.children[0].rect == Rect{110, 220, 260, 50}));
    BOOST_TEST((box.children[1].rect == Rect{110, 275, 260, 60}));
}

BOOST_AUTO_TEST_CASE(a_row_shares_what_fixed_widths_leave) {
    Box box;
    box.flow = Flow::row;
    box.gap = 10;
    box.add(block(100, 10));
    box.add(growing(1));
    box.add(growing(3));
    place(box, measures, 0, 0, 520);
    BOOST_TEST(box.children[1].rect.width == 100);
    BOOST_TEST(box.children[2].rect.width == 300);
    BOOST_TEST(box.children[2].rect.x == 220);
}

BOOST_AUTO_TEST_CASE(children_of_a_row_are_as_high_as_the_highest) {
    Box box;
    box.flow = Flow::row;
    box.add(growing(1, 10));
    box.add(growing(1, 80));
    box.add(growing(1, 20));
    box.children[2].self = Across::center;
    place(box, measures, 0, 0, 300);
    BOOST_TEST(box.children[0].rect.height == 80);
    BOOST_TEST(box.children[2].rect.height == 20);
    BOOST_TEST(box.children[2].rect.y == 30);
}

BOOST_AUTO_TEST_CASE(a_spring_pushes_what_follows_to_the_end) {
    Box box;
    box.min_height = 100;
    box.add(growing(0, 10));
    box.add(growing(1, 0));
    box.add(growing(0, 10));
    place(box, measures, 0, 0, 50);
    BOOST_TEST(box.children[2].rect.y == 90);
}

BOOST_AUTO_TEST_CASE(lines_go_on_below_where_there_is_no_room) {
    Box box;
    box.flow = Flow::lines;
    box.gap = 10;
    box.add(block(60, 20));
    box.add(block(60, 30));
    box.add(block(60, 20));
    BOOST_TEST(place(box, measures, 0, 0, 140) == 30 + 10 + 20);
    BOOST_TEST(box.children[1].rect.x == 70);
    BOOST_TEST(box.children[2].rect.x == 0);
    BOOST_TEST(box.children[2].rect.y == 40);
}

BOOST_AUTO_TEST_CASE(room_left_goes_between_before_or_around) {
    for (const auto& [along, first, last] :
         {std::tuple{Along::between, 0.0F, 80.0F}, std::tuple{Along::center, 30.0F, 50.0F},
          std::tuple{Along::end, 60.0F, 80.0F}}) {
        Box box;
        box.flow = Flow::row;
        box.along = along;
        box.add(block(20, 10));
        box.add(block(20, 10));
        place(box, measures, 0, 0, 100);
        BOOST_TEST(box.children[0].rect.x == first);
        BOOST_TEST(box.children[1].rect.x == last);
    }
}

BOOST_AUTO_TEST_CASE(layers_lie_in_the_same_place_at_the_same_height) {
    Box box;
    box.flow = Flow::layers;
    box.add(growing(0, 10));
    box.add(growing(0, 40));
    BOOST_TEST(place(box, measures, 0, 0, 100) == 40);
    BOOST_TEST((box.children[0].rect == box.children[1].rect));
}

BOOST_AUTO_TEST_SUITE_END()
