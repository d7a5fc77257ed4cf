#include <atomic>
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <thread>

#include "server/pictures/decode_picture.h"
#include "server/pictures/read_qr.h"
#include "tests/core/vector_cases.h"

using namespace tiemchung;

namespace {

struct PublishedPicture {
    std::filesystem::path path;
    /// Empty where the publisher's text is of another code than the picture.
    std::string text;
    std::vector<std::string> read;
    std::size_t attempt = 0;
};

std::vector<nlohmann::json> lines_of(const std::filesystem::path& path) {
    std::vector<nlohmann::json> lines;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);)
        lines.push_back(nlohmann::json::parse(line));
    return lines;
}

void read(PublishedPicture& one) {
    const auto file = tests::read_file(one.path);
    const auto image = pictures::decode_picture(as_bytes(file));
    if (!image) return;
    auto found = pictures::read_qr(*image);
    if (!found) return;
    one.read = std::move(found->texts);
    one.attempt = found->attempt;
}

void read_all(std::vector<PublishedPicture>& all) {
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < all.size(); i = next++)
            read(all[i]);
    };
    std::vector<std::jthread> threads;
    for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i) {
        threads.emplace_back(work);
    }
}

/// How many were read; a text that is not the publisher's fails the test.
std::size_t read_right(const std::vector<PublishedPicture>& all) {
    std::size_t count = 0;
    for (const auto& one : all) {
        for (const auto& text : one.read) {
            BOOST_TEST((one.text.empty() || text == one.text), "misread: " << one.path.filename());
        }
        if (one.read.empty()) BOOST_TEST_MESSAGE("not read: " << one.path.filename());
        count += one.read.empty() ? 0 : 1;
    }
    return count;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(published_pictures)

BOOST_AUTO_TEST_CASE(every_picture_that_its_publisher_calls_readable_is_read) {
    const auto folder = tests::vectors_folder();
    if (!folder) return;
    std::vector<PublishedPicture> all;
    for (const auto& line : lines_of(*folder / "dcc.jsonl")) {
        const auto flag = line.at("expect").find("picture");
        if (flag == line.at("expect").end() || !flag->get<bool>()) continue;
        const bool same =
            line.at("picture_matches_text").get<bool>() && line.at("text").is_string();
        all.push_back({*folder / line.at("picture").get<std::string>(),
                       same ? line.at("text").get<std::string>() : "",
                       {},
                       0});
    }
    BOOST_REQUIRE(!all.empty());
    read_all(all);
    BOOST_TEST(read_right(all) == all.size());
    const auto at_once =
        std::count_if(all.begin(), all.end(), [](const auto& one) { return one.attempt == 0; });
    BOOST_TEST_MESSAGE(at_once << " of " << all.size() << " pictures read in one pass");
}

BOOST_AUTO_TEST_CASE(nine_in_ten_camera_frames_are_read) {
    const auto folder = tests::vectors_folder();
    if (!folder) return;
    std::vector<PublishedPicture> all;
    for (const auto& line : lines_of(*folder / "frames/frames.jsonl")) {
        all.push_back({*folder / "frames" / line.at("file").get<std::string>(),
                       line.at("text").get<std::string>(),
                       {},
                       0});
    }
    BOOST_REQUIRE(!all.empty());
    read_all(all);
    const auto count = read_right(all);
    BOOST_TEST(count * 10 >= all.size() * 9);
    BOOST_TEST_MESSAGE(count << " of " << all.size() << " frames read");
}

BOOST_AUTO_TEST_SUITE_END()
