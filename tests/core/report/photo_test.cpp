#include "core/report/photo.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "core/base/bytes.h"
#include "tests/core/printing.h"

using namespace tiemchung;
using namespace tiemchung::report;

namespace {

std::optional<PhotoFormat> format_of(std::string_view head) {
    return photo_format_of(as_bytes(head));
}

PhotoFacts good_photo() {
    return {PhotoFormat::jpeg, 300'000, true, 1500, 2000, false};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(photo)

BOOST_AUTO_TEST_CASE(a_format_is_known_by_the_first_bytes) {
    using namespace std::string_view_literals;
    BOOST_TEST((format_of("\xff\xd8\xff\xe0"sv) == PhotoFormat::jpeg));
    BOOST_TEST((format_of("\x89PNG\r\n\x1a\n"sv) == PhotoFormat::png));
    BOOST_TEST((format_of("RIFF\x10\0\0\0WEBPVP8 "sv) == PhotoFormat::webp));
    BOOST_TEST((format_of("%PDF-1.7"sv) == PhotoFormat::pdf));
    for (const auto other : {""sv, "GIF89a"sv, "\xff\xd8"sv, "RIFF\x10\0\0\0WAVE"sv, "RIFF"sv,
                             "<svg xmlns"sv, "PK\x03\x04"sv, "MZ"sv, "RIFF\x10\0\0\0"sv}) {
        BOOST_TEST(!format_of(other).has_value());
    }
    BOOST_TEST(media_type_of(PhotoFormat::jpeg) == "image/jpeg");
    BOOST_TEST(media_type_of(PhotoFormat::png) == "image/png");
    BOOST_TEST(media_type_of(PhotoFormat::webp) == "image/webp");
    BOOST_TEST(media_type_of(PhotoFormat::pdf) == "application/pdf");
}

BOOST_AUTO_TEST_CASE(a_clear_photo_is_taken) {
    BOOST_TEST(!check_photo(good_photo()).error.has_value());
    BOOST_TEST(!check_photo(good_photo()).warning.has_value());
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_picture_is_refused) {
    PhotoFacts photo = good_photo();
    photo.format.reset();
    BOOST_TEST(check_photo(photo).error.value() == ErrorCode::report_photo_unsupported);
}

BOOST_AUTO_TEST_CASE(ten_mebibytes_are_taken_and_a_byte_more_is_not) {
    PhotoFacts photo = good_photo();
    photo.bytes = 10'485'760;
    BOOST_TEST(!check_photo(photo).error.has_value());
    ++photo.bytes;
    BOOST_TEST(check_photo(photo).error.value() == ErrorCode::report_photo_too_large);
}

BOOST_AUTO_TEST_CASE(a_broken_or_tiny_picture_is_refused) {
    PhotoFacts photo = good_photo();
    photo.opens = false;
    BOOST_TEST(check_photo(photo).error.value() == ErrorCode::report_photo_broken);
    photo = good_photo();
    photo.width = 700;
    photo.height = 999;
    BOOST_TEST(check_photo(photo).error.value() == ErrorCode::report_photo_too_small);
    photo.height = 1000;
    BOOST_TEST(!check_photo(photo).error.has_value());
}

BOOST_AUTO_TEST_CASE(a_blurred_picture_is_taken_with_a_warning) {
    PhotoFacts photo = good_photo();
    photo.is_blurred = true;
    BOOST_TEST(!check_photo(photo).error.has_value());
    BOOST_TEST(check_photo(photo).warning.value() == ErrorCode::report_photo_blurred);
}

BOOST_AUTO_TEST_CASE(a_pdf_is_not_looked_into) {
    const PhotoFacts pdf{PhotoFormat::pdf, 1000, false, 0, 0, false};
    BOOST_TEST(!check_photo(pdf).error.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
