#include "server/pictures/read_qr.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "core/picture/invert.h"
#include "server/pictures/decode_picture.h"
#include "tests/server/pictures/picture_files.h"
#include "tests/server/pictures/qr_images.h"

using namespace tiemchung;
using namespace tiemchung::pictures;
using namespace tiemchung::tests;
using picture::LumaImage;

namespace {

/// As long as a certificate with one dose, in the alphabet of base45.
std::string certificate_like() {
    constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    std::string text = "HC1:";
    for (std::size_t i = 0; i < 480; ++i)
        text += alphabet[(i * i + 7 * i) % alphabet.size()];
    return text;
}

void check_read(const LumaImage& image, const std::string& text, const char* what) {
    const auto found = read_qr(image);
    BOOST_REQUIRE_MESSAGE(found.ok(), what);
    BOOST_TEST(found->texts == std::vector{text}, boost::test_tools::per_element());
}

/// The two pictures side by side on white.
LumaImage beside(const LumaImage& left, const LumaImage& right) {
    const int height = std::max(left.size().height, right.size().height);
    LumaImage both({left.size().width + right.size().width, height});
    const auto paste = [&](const LumaImage& image, int x) {
        for (int y = 0; y < image.size().height; ++y) {
            std::copy(image.row(y).begin(), image.row(y).end(), both.row(y).begin() + x);
        }
    };
    paste(left, 0);
    paste(right, left.size().width);
    return both;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reading_qr_codes)

BOOST_AUTO_TEST_CASE(an_easy_picture_costs_one_pass) {
    const auto text = certificate_like();
    for (const int square : {3, 4, 8}) {
        const auto found = read_qr(qr_image(text, square));
        BOOST_REQUIRE(found.ok());
        BOOST_TEST(found->attempt == 0);
        BOOST_TEST(found->texts == std::vector{text}, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(small_and_large_codes_are_read) {
    const auto text = certificate_like();
    check_read(qr_image(text, 1), text, "one pixel to a square");
    check_read(qr_image(text, 2), text, "two pixels to a square");
    check_read(qr_image(text, 40), text, "forty pixels to a square");
}

BOOST_AUTO_TEST_CASE(codes_in_any_position_are_read) {
    const auto text = certificate_like();
    const auto image = qr_image(text, 4);
    for (const double degrees : {7.0, 30.0, 45.0, 90.0, 133.0, 180.0, 271.0}) {
        check_read(turned_by(image, degrees), text, std::to_string(degrees).c_str());
    }
}

BOOST_AUTO_TEST_CASE(white_on_black_is_read) {
    const auto text = certificate_like();
    check_read(picture::inverted(qr_image(text, 4)), text, "inverted");
}

BOOST_AUTO_TEST_CASE(a_code_cut_off_at_its_edge_is_read) {
    const auto text = certificate_like();
    check_read(qr_image(text, 4, 0), text, "no quiet zone");
}

BOOST_AUTO_TEST_CASE(poor_pictures_are_read) {
    const auto text = certificate_like();
    check_read(qr_image(text, 4, 4, 110, 130), text, "low contrast");
    check_read(noisy(qr_image(text, 4, 4, 40, 200), 60), text, "noise");
    check_read(blurred(qr_image(text, 3), 2), text, "blur");
    check_read(noisy(blurred(qr_image(text, 3, 4, 50, 180), 2), 8), text, "blur and noise");
}

BOOST_AUTO_TEST_CASE(certificates_come_before_other_codes_and_each_text_once) {
    const auto link = qr_image("https://example.vn/", 4);
    const auto certificate = qr_image(certificate_like(), 4);
    const auto found = read_qr(beside(beside(link, certificate), link));
    BOOST_REQUIRE(found.ok());
    BOOST_TEST(
        found->texts == (std::vector{certificate_like(), std::string("https://example.vn/")}),
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_text_outside_ascii_comes_as_utf8) {
    check_read(qr_image("Genève à Zürich", 4), "Genève à Zürich", "Latin letters");
}

BOOST_AUTO_TEST_CASE(a_picture_without_a_code_says_so) {
    BOOST_TEST((read_qr(LumaImage({300, 200})).error() == Error{ErrorCode::picture_no_code}));
    BOOST_TEST((read_qr(LumaImage({1, 1})).error() == Error{ErrorCode::picture_no_code}));
    const auto noise = noisy(LumaImage({200, 200}, 128), 127);
    BOOST_TEST((read_qr(noise).error() == Error{ErrorCode::picture_no_code}));
}

BOOST_AUTO_TEST_CASE(a_damaged_code_gives_no_text_rather_than_a_wrong_one) {
    const auto text = certificate_like();
    auto image = qr_image(text, 4);
    const int side = image.size().width;
    for (int y = side * 2 / 5; y < side * 3 / 4; ++y) {
        std::fill(image.row(y).begin() + side / 5, image.row(y).end() - side / 5, std::uint8_t{0});
    }
    BOOST_TEST((read_qr(image).error() == Error{ErrorCode::picture_no_code}));
}

BOOST_AUTO_TEST_CASE(files_of_every_format_are_read) {
    const auto text = certificate_like();
    const auto image = qr_image(text, 4);
    for (const auto& file : {png_file(image), jpeg_file(image), webp_file(image),
                             transparent_png_file(image), transparent_webp_file(image)}) {
        const auto texts = read_qr_texts(file);
        BOOST_REQUIRE(texts.ok());
        BOOST_TEST(*texts == std::vector{text}, boost::test_tools::per_element());
    }
    BOOST_TEST((read_qr_texts(Bytes{}).error() == Error{ErrorCode::picture_unsupported}));
}

BOOST_AUTO_TEST_SUITE_END()
