#include "server/pictures/decode_picture.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "server/pictures/picture_format.h"
#include "tests/core/picture/sample_images.h"
#include "tests/server/pictures/picture_files.h"

using namespace tiemchung;
using namespace tiemchung::pictures;
using picture::LumaImage;

namespace {

/// Black on the left, white on the right: survives lossy formats.
LumaImage halves() {
    LumaImage image({64, 48});
    for (int y = 0; y < 48; ++y)
        std::fill_n(image.row(y).begin(), 32, std::uint8_t{0});
    return image;
}

void check_halves(const Result<LumaImage>& decoded) {
    BOOST_REQUIRE(decoded.ok());
    BOOST_TEST((decoded->size() == picture::PictureSize{64, 48}));
    for (int y = 0; y < 48; ++y) {
        BOOST_TEST(decoded->row(y)[8] < 12);
        BOOST_TEST(decoded->row(y)[56] > 243);
    }
}

void check_code(const Bytes& file, ErrorCode code) {
    const auto decoded = decode_picture(file);
    BOOST_REQUIRE(!decoded.ok());
    BOOST_TEST(code_name(decoded.error().code) == code_name(code));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(decoding_pictures)

BOOST_AUTO_TEST_CASE(each_format_is_told_by_its_content_and_decoded) {
    check_halves(decode_picture(tests::png_file(halves())));
    check_halves(decode_picture(tests::jpeg_file(halves())));
    check_halves(decode_picture(tests::webp_file(halves())));
    BOOST_TEST((picture_format(tests::png_file(halves())) == PictureFormat::png));
    BOOST_TEST((picture_format(tests::jpeg_file(halves())) == PictureFormat::jpeg));
    BOOST_TEST((picture_format(tests::webp_file(halves())) == PictureFormat::webp));
}

BOOST_AUTO_TEST_CASE(a_grey_png_comes_out_byte_for_byte) {
    const auto image = tests::uneven({33, 17});
    BOOST_TEST((decode_picture(tests::png_file(image)).value() == image));
}

BOOST_AUTO_TEST_CASE(ink_on_a_transparent_ground_is_black_on_white) {
    check_halves(decode_picture(tests::transparent_png_file(halves())));
    check_halves(decode_picture(tests::transparent_webp_file(halves())));
}

BOOST_AUTO_TEST_CASE(anything_else_is_unsupported) {
    for (const std::string_view text :
         {"", "HC1:ABC", "GIF89a......", "%PDF-1.7", "BM......", "RIFF....WAVE", "\x89PNG"}) {
        check_code({text.begin(), text.end()}, ErrorCode::picture_unsupported);
    }
}

BOOST_AUTO_TEST_CASE(a_size_beyond_the_bounds_is_refused_before_a_pixel_is_decoded) {
    const auto image = halves();
    check_code(tests::png_claiming(tests::png_file(image), 60'000, 60'000),
               ErrorCode::picture_too_large);
    check_code(tests::png_claiming(tests::png_file(image), 900'000, 2),
               ErrorCode::picture_too_large);
    check_code(tests::jpeg_claiming(tests::jpeg_file(image), 65'500, 65'500),
               ErrorCode::picture_too_large);
    check_code(tests::webp_claiming(tests::webp_file(image), 16'383, 16'383),
               ErrorCode::picture_too_large);
}

BOOST_AUTO_TEST_CASE(a_file_beyond_twenty_megabytes_is_refused) {
    auto file = tests::png_file(halves());
    file.resize(max_file_bytes + 1);
    check_code(file, ErrorCode::picture_too_large);
}

BOOST_AUTO_TEST_CASE(a_damaged_file_is_broken_whichever_its_format) {
    for (auto file :
         {tests::png_file(halves()), tests::jpeg_file(halves()), tests::webp_file(halves())}) {
        file.resize(18);
        check_code(file, ErrorCode::picture_broken);
    }
    auto png = tests::png_file(halves());
    png.resize(png.size() / 2);
    check_code(png, ErrorCode::picture_broken);
    check_code(tests::png_claiming(tests::png_file(halves()), 0, 5), ErrorCode::picture_broken);
}

BOOST_AUTO_TEST_CASE(a_jpeg_whose_end_is_missing_still_shows_its_beginning) {
    auto file = tests::jpeg_file(halves());
    file.resize(file.size() - 8);
    const auto decoded = decode_picture(file);
    BOOST_REQUIRE(decoded.ok());
    BOOST_TEST(decoded->row(0)[56] > 243);
}

BOOST_AUTO_TEST_SUITE_END()
