#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstdlib>

#include "core/picture/enlarge.h"
#include "core/picture/halve.h"
#include "core/picture/invert.h"
#include "core/picture/quiet_zone.h"
#include "core/picture/rotate.h"
#include "core/picture/sharpen.h"
#include "core/picture/threshold.h"
#include "tests/core/picture/sample_images.h"

using namespace tiemchung;
using namespace tiemchung::picture;
using tiemchung::tests::uneven;

namespace {

bool all(const LumaImage& image, std::uint8_t luma) {
    const auto pixels = image.pixels();
    return std::all_of(pixels.begin(), pixels.end(), [=](auto pixel) { return pixel == luma; });
}

/// Left half black, right half white.
LumaImage edge(PictureSize size) {
    LumaImage image(size);
    for (int y = 0; y < size.height; ++y) {
        std::fill_n(image.row(y).begin(), size.width / 2, std::uint8_t{0});
    }
    return image;
}

constexpr PictureSize sizes[] = {{1, 1}, {1, 9}, {9, 1}, {2, 3}, {17, 31}, {400, 300}};

}  // namespace

BOOST_AUTO_TEST_SUITE(picture_operations)

BOOST_AUTO_TEST_CASE(inverting_twice_gives_the_picture_back) {
    for (const auto size : sizes) {
        const auto image = uneven(size);
        BOOST_TEST((inverted(inverted(image)) == image));
        BOOST_TEST(inverted(image).row(0)[0] == 255 - image.row(0)[0]);
    }
}

BOOST_AUTO_TEST_CASE(an_even_picture_stays_even) {
    for (const auto size : sizes) {
        const LumaImage grey(size, 93);
        BOOST_TEST(all(sharpened(grey, 2), 93));
        BOOST_TEST(all(enlarged(grey, 250), 93));
        BOOST_TEST(all(halved(grey), 93));
    }
}

BOOST_AUTO_TEST_CASE(enlarging_multiplies_the_sides) {
    BOOST_TEST((enlarged(uneven({40, 30}), 200).size() == PictureSize{80, 60}));
    BOOST_TEST((enlarged(uneven({41, 31}), 250).size() == PictureSize{102, 77}));
    BOOST_TEST((enlarged(uneven({1, 1}), 300).size() == PictureSize{3, 3}));
}

BOOST_AUTO_TEST_CASE(enlarging_keeps_bright_and_dark_where_they_are) {
    const auto image = enlarged(edge({20, 10}), 300);
    for (int y = 0; y < image.size().height; ++y) {
        const auto row = image.row(y);
        BOOST_TEST(std::is_sorted(row.begin(), row.end()));
        BOOST_TEST(row[24] == 0);
        BOOST_TEST(row[35] == 255);
        BOOST_TEST(std::abs(row[29] + row[30] - 255) <= 1);
    }
}

BOOST_AUTO_TEST_CASE(enlarging_stops_at_the_bound) {
    BOOST_TEST(possible_enlargement({960, 720}, 300) == 300);
    BOOST_TEST(possible_enlargement({4000, 4000}, 300) == 100);
    BOOST_TEST(possible_enlargement({max_side, 1}, 300) == 100);
    const int percent = possible_enlargement({1920, 1080}, 300);
    BOOST_TEST(percent == 277);
    BOOST_TEST(enlarged_size({1920, 1080}, percent).pixels() <= max_prepared_pixels);
    BOOST_TEST(possible_enlargement({100, 100}, 1'000'000) == 400);
    BOOST_TEST(possible_enlargement({100, 100}, -5) == 100);
}

BOOST_AUTO_TEST_CASE(halving_takes_the_mean_of_four) {
    const auto image = LumaImage::from_pixels({2, 2}, Bytes{10, 20, 30, 41}).value();
    BOOST_TEST((halved(image) == LumaImage({1, 1}, 25)));
    BOOST_TEST((halved(uneven({7, 5})).size() == PictureSize{3, 2}));
    BOOST_TEST((halved(uneven({1, 9})).size() == PictureSize{1, 4}));
}

BOOST_AUTO_TEST_CASE(sharpening_makes_a_soft_edge_steeper) {
    const auto soft = enlarged(edge({20, 10}), 300);
    const auto sharp = sharpened(soft, 2);
    const auto steepest = [](const LumaImage& image) {
        int most = 0;
        const auto row = image.row(15);
        for (std::size_t x = 1; x < row.size(); ++x)
            most = std::max(most, row[x] - row[x - 1]);
        return most;
    };
    BOOST_TEST(steepest(sharp) > steepest(soft) * 6 / 5);
    BOOST_TEST((sharp.size() == soft.size()));
}

BOOST_AUTO_TEST_CASE(a_threshold_leaves_black_and_white_only_and_ignores_a_slope_of_light) {
    // Stripes of 40 levels of contrast on light that falls from 210 to 60 across the picture.
    LumaImage image({150, 40});
    for (int y = 0; y < 40; ++y) {
        auto row = image.row(y);
        for (int x = 0; x < 150; ++x) {
            row[static_cast<std::size_t>(x)] =
                static_cast<std::uint8_t>(210 - x + (x / 5 % 2 == 0 ? 20 : -20));
        }
    }
    const auto result = thresholded(image, 10);
    int right = 0;
    for (int y = 0; y < 40; ++y) {
        for (int x = 0; x < 150; ++x) {
            const int pixel = result.row(y)[static_cast<std::size_t>(x)];
            BOOST_TEST((pixel == 0 || pixel == 255));
            right += pixel == (x / 5 % 2 == 0 ? 255 : 0);
        }
    }
    BOOST_TEST(right > 150 * 40 * 95 / 100);
}

BOOST_AUTO_TEST_CASE(a_threshold_is_that_of_the_square_cut_off_at_the_border) {
    const auto image = uneven({13, 9});
    const auto result = thresholded(image, 3);
    for (int y = 0; y < 9; ++y) {
        for (int x = 0; x < 13; ++x) {
            int sum = 0;
            int count = 0;
            for (int v = std::max(0, y - 3); v <= std::min(8, y + 3); ++v) {
                for (int u = std::max(0, x - 3); u <= std::min(12, x + 3); ++u, ++count) {
                    sum += image.row(v)[static_cast<std::size_t>(u)];
                }
            }
            const auto here = static_cast<std::size_t>(x);
            BOOST_TEST((result.row(y)[here] == 255) == (image.row(y)[here] * count > sum));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_quiet_zone_is_white_on_every_side) {
    const auto image = framed(LumaImage({3, 2}, 0), 4);
    BOOST_TEST((image.size() == PictureSize{11, 10}));
    BOOST_TEST(std::count(image.pixels().begin(), image.pixels().end(), 0) == 6);
    BOOST_TEST(image.row(4)[4] == 0);
    BOOST_TEST(image.row(5)[6] == 0);
    BOOST_TEST((framed_size({4000, 4000}, 24) == PictureSize{4000, 4000}));
}

BOOST_AUTO_TEST_CASE(turning_keeps_the_centre_and_brings_corners_to_the_edges) {
    LumaImage image({101, 101});
    for (int y = 40; y <= 60; ++y)
        std::fill_n(image.row(y).begin() + 40, 21, std::uint8_t{0});
    const auto result = turned(image);
    const auto middle = static_cast<std::size_t>(result.size().width / 2);
    const auto black = [&](int dx, int dy) {
        return result.row(result.size().height / 2 + dy)[middle + static_cast<std::size_t>(dx)] <
               128;
    };
    BOOST_TEST((result.size() == PictureSize{143, 143}));
    BOOST_TEST(black(0, 0));
    // The square's corner, 14 pixels from the centre, now lies to the right of it.
    BOOST_TEST(black(12, 0));
    BOOST_TEST(!black(17, 0));
    BOOST_TEST(!black(9, 9));
    BOOST_TEST((turned_size({5000, 3000}) == PictureSize{5000, 3000}));
}

BOOST_AUTO_TEST_SUITE_END()
