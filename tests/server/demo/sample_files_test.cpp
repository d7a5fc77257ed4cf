#include <boost/test/unit_test.hpp>
#include <fstream>
#include <iterator>

#include "server/demo/samples.h"
#include "server/pictures/read_qr.h"
#include "tests/core/printing.h"
#include "tests/server/support/temporary_folder.h"

namespace tiemchung::demo {
namespace {

std::string content_of(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{}};
}

BOOST_AUTO_TEST_SUITE(sample_files_test)

BOOST_AUTO_TEST_CASE(the_text_and_both_pictures_hold_the_same_sample) {
    const test::TemporaryFolder folder;
    const std::string text =
        "HC1:6BFOXN*TS0BI$ZD-PHQ7I9AD66V5B22CH9M9ESI9XBHXK-%69LQOGI.*V76GCV4*XUA2P-";
    const MadeSample sample{"mau", "Mẫu", "Sample", check::VerdictKind::ok, text};
    BOOST_REQUIRE(write_samples({sample}, folder.path() / "samples").ok());
    const auto stem = folder.path() / "samples" / "mau";
    BOOST_TEST(content_of(stem.string() + ".txt") == text + "\n");
    const auto read = pictures::read_qr_texts(as_bytes(content_of(stem.string() + ".png")));
    BOOST_REQUIRE(read.ok());
    BOOST_TEST(read->at(0) == text);
    BOOST_TEST(content_of(stem.string() + ".svg").starts_with("<svg xmlns="));
}

BOOST_AUTO_TEST_CASE(files_that_cannot_be_written_are_told) {
    const test::TemporaryFolder folder;
    folder.write("samples", "a file, not a folder");
    BOOST_TEST(write_samples({}, folder.path() / "samples").error().code ==
               ErrorCode::file_unwritable);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::demo
