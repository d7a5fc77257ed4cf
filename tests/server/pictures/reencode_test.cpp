#include "server/pictures/reencode.h"

#include <algorithm>
#include <array>
#include <boost/test/unit_test.hpp>

#include "server/pictures/colour_decoders.h"
#include "server/pictures/decode_picture.h"
#include "server/pictures/exif_orientation.h"
#include "tests/core/picture/sample_images.h"
#include "tests/server/pictures/picture_files.h"

using namespace tiemchung;
using namespace tiemchung::pictures;
using picture::LumaImage;
using picture::PictureSize;

namespace {

constexpr std::array<std::uint8_t, 4> shades{0, 85, 170, 255};

/// Four shades: left and right above, left and right below.
LumaImage quarters(PictureSize size) {
    LumaImage image(size);
    for (int y = 0; y < size.height; ++y) {
        const std::size_t below = y >= size.height / 2 ? 2 : 0;
        const auto middle = image.row(y).begin() + size.width / 2;
        std::fill(image.row(y).begin(), middle, shades[below]);
        std::fill(middle, image.row(y).end(), shades[below + 1]);
    }
    return image;
}

/// Which of the four shades stand where, as letters.
std::string quarters_of(const LumaImage& image) {
    std::string letters;
    const auto [width, height] = image.size();
    for (const int y : {height / 4, 3 * height / 4}) {
        for (const int x : {width / 4, 3 * width / 4}) {
            const int shade = image.row(y)[static_cast<std::size_t>(x)];
            letters += static_cast<char>('a' + (shade + 42) / 85);
        }
    }
    return letters;
}

ReencodedPicture made_of(const Bytes& file, int max_side = 2000) {
    auto made = reencode(file, max_side);
    BOOST_REQUIRE(made.ok());
    return *std::move(made);
}

ErrorCode error_of(const Bytes& file) {
    const auto made = reencode(file, 2000);
    BOOST_REQUIRE(!made.ok());
    return made.error().code;
}

bool holds(const Bytes& file, std::string_view text) {
    return as_text(file).find(text) != std::string_view::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reencoding_pictures)

BOOST_AUTO_TEST_CASE(a_picture_stands_upright_however_the_camera_was_held) {
    constexpr std::array<std::string_view, 9> expected{"abcd", "abcd", "badc", "dcba", "cdab",
                                                       "acbd", "cadb", "dbca", "bdac"};
    const PictureSize stored{160, 96};
    for (std::uint16_t orientation = 0; orientation < expected.size(); ++orientation) {
        BOOST_TEST_CONTEXT("orientation " << orientation) {
            const auto made = made_of(tests::jpeg_with_exif(quarters(stored), orientation));
            BOOST_TEST(quarters_of(decode_picture(made.jpeg).value()) == expected[orientation]);
            const bool on_its_side = orientation >= 5;
            BOOST_TEST((made.size == (on_its_side ? PictureSize{96, 160} : stored)));
        }
    }
}

BOOST_AUTO_TEST_CASE(nothing_but_pixels_is_left_of_a_file) {
    Bytes file = tests::jpeg_with_exif(quarters({160, 96}), 6);
    constexpr std::string_view trailer = "what a phone appends";
    file.insert(file.end(), trailer.begin(), trailer.end());
    BOOST_TEST(holds(file, tests::place_in_exif));
    const Bytes jpeg = made_of(file).jpeg;
    for (const std::string_view part : {tests::place_in_exif, trailer, std::string_view{"Exif"}})
        BOOST_TEST(!holds(jpeg, part), part);
    BOOST_TEST(exif_orientation(jpeg) == 1);
}

BOOST_AUTO_TEST_CASE(a_large_picture_becomes_as_long_as_allowed_and_a_small_one_stays) {
    const auto size_of = [](const Bytes& file, int max_side) {
        return made_of(file, max_side).size;
    };
    for (const auto& file :
         {tests::jpeg_file(quarters({400, 300})), tests::png_file(quarters({400, 300})),
          tests::webp_file(quarters({400, 300}))}) {
        BOOST_TEST((size_of(file, 400) == PictureSize{400, 300}));
        BOOST_TEST((size_of(file, 399) == PictureSize{399, 299}));
        BOOST_TEST((size_of(file, 100) == PictureSize{100, 75}));
        BOOST_TEST((size_of(file, 90) == PictureSize{90, 68}));
        BOOST_TEST(quarters_of(decode_picture(made_of(file, 90).jpeg).value()) == "abcd");
    }
}

BOOST_AUTO_TEST_CASE(colours_survive_in_every_format) {
    constexpr std::array<std::uint8_t, 3> colour{200, 40, 90};
    for (const Bytes& file :
         {tests::plain_png_file({64, 32}, colour), tests::plain_webp_file({64, 32}, colour),
          made_of(tests::plain_png_file({64, 32}, colour)).jpeg}) {
        const auto image = decode_jpeg_colours(made_of(file).jpeg, 64).value();
        for (std::size_t channel = 0; channel < 3; ++channel)
            BOOST_TEST(std::abs(image.pixels[channel] - colour[channel]) < 8);
    }
}

BOOST_AUTO_TEST_CASE(a_transparent_ground_is_paper) {
    for (const Bytes& file : {tests::transparent_png_file(quarters({64, 48})),
                              tests::transparent_webp_file(quarters({64, 48}))}) {
        // Between black and white, libpng mixes by brightness and libwebp by value.
        const std::string quarters = quarters_of(decode_picture(made_of(file).jpeg).value());
        BOOST_TEST(quarters.front() == 'a');
        BOOST_TEST(quarters.back() == 'd');
    }
}

BOOST_AUTO_TEST_CASE(scaling_down_takes_the_mean_of_what_each_pixel_covers) {
    const ColourImage image{{3, 1}, {0, 0, 0, 90, 30, 60, 240, 60, 0}};
    // Each of two pixels covers one and a half.
    BOOST_TEST((scaled_down(image, {2, 1}).pixels == Bytes{30, 10, 20, 190, 50, 20}));
    BOOST_TEST((scaled_down(image, {1, 1}).pixels == Bytes{110, 30, 20}));
    BOOST_TEST((scaled_down(image, {3, 1}) == image));
}

BOOST_AUTO_TEST_CASE(a_size_beyond_the_bounds_is_refused_before_a_pixel_is_decoded) {
    const auto image = quarters({64, 48});
    for (const Bytes& bomb : {tests::png_claiming(tests::png_file(image), 60'000, 60'000),
                              tests::jpeg_claiming(tests::jpeg_file(image), 65'000, 65'000),
                              tests::webp_claiming(tests::webp_file(image), 16'383, 16'383)}) {
        BOOST_TEST((stated_size(bomb).error().code == ErrorCode::picture_too_large));
        BOOST_TEST((error_of(bomb) == ErrorCode::picture_too_large));
    }
}

BOOST_AUTO_TEST_CASE(a_file_that_ends_early_is_broken) {
    const auto image = tests::uneven({200, 150});
    for (const Bytes& whole : {tests::png_file(image), tests::jpeg_file(image),
                               tests::webp_file(image), tests::transparent_webp_file(image)}) {
        for (const std::size_t part : {2U, 4U, 8U}) {
            const Bytes file{whole.begin(),
                             whole.end() - static_cast<std::ptrdiff_t>(whole.size() / part)};
            BOOST_TEST((error_of(file) == ErrorCode::picture_broken));
        }
    }
    BOOST_TEST((error_of({'h', 'e', 'l', 'l', 'o'}) == ErrorCode::picture_unsupported));
}

BOOST_AUTO_TEST_CASE(exif_data_that_cannot_be_read_say_nothing) {
    const Bytes whole = tests::jpeg_with_exif(quarters({64, 48}), 6);
    BOOST_TEST(exif_orientation(whole) == 6);
    const std::size_t exif_bytes = 76;
    for (std::size_t length = 0; length < exif_bytes; ++length) {
        const int orientation = exif_orientation(ByteView{whole}.first(length));
        BOOST_TEST((orientation == 1 || orientation == 6));
    }
    for (std::size_t at = 4; at < exif_bytes; ++at) {
        Bytes file = whole;
        file[at] = 0xff;
        const int orientation = exif_orientation(file);
        BOOST_TEST((orientation >= 1 && orientation <= 8));
    }
}

BOOST_AUTO_TEST_SUITE_END()
