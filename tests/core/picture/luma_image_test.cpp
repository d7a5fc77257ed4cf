#include "core/picture/luma_image.h"

#include <boost/test/unit_test.hpp>

#include "core/picture/grey.h"

using namespace tiemchung;
using namespace tiemchung::picture;

BOOST_AUTO_TEST_SUITE(luma_image)

BOOST_AUTO_TEST_CASE(pixels_that_do_not_fit_the_size_are_refused) {
    BOOST_TEST(
        (LumaImage::from_pixels({2, 2}, Bytes(3)).error() == Error{ErrorCode::picture_broken}));
    BOOST_TEST(
        (LumaImage::from_pixels({0, 2}, Bytes{}).error() == Error{ErrorCode::picture_broken}));
    BOOST_TEST(
        (LumaImage::from_pixels({-1, -1}, Bytes(1)).error() == Error{ErrorCode::picture_broken}));
}

BOOST_AUTO_TEST_CASE(a_size_beyond_forty_megapixels_is_refused) {
    BOOST_TEST(acceptable({8000, 5000}));
    BOOST_TEST(!acceptable({8000, 5001}));
    BOOST_TEST(!acceptable({max_side + 1, 1}));
    BOOST_TEST((LumaImage::from_pixels({max_side, max_side}, Bytes(1)).error() ==
                Error{ErrorCode::picture_too_large}));
}

BOOST_AUTO_TEST_CASE(rows_lie_one_after_the_other) {
    const auto image = LumaImage::from_pixels({2, 2}, Bytes{1, 2, 3, 4}).value();
    BOOST_TEST(image.row(0)[1] == 2);
    BOOST_TEST(image.row(1)[0] == 3);
}

BOOST_AUTO_TEST_CASE(colours_become_grey_by_their_brightness) {
    const Bytes rgba{255, 255, 255, 255, 0, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255};
    Bytes luma(4);
    grey_over_white(rgba, luma);
    BOOST_TEST(luma == (Bytes{255, 0, 150, 29}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(transparency_shows_the_white_paper_below) {
    const Bytes rgba{0, 0, 0, 0, 0, 0, 0, 128};
    Bytes luma(2);
    grey_over_white(rgba, luma);
    BOOST_TEST(luma == (Bytes{255, 127}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
