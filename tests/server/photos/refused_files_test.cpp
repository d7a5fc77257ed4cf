#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "server/photos/take_file.h"
#include "tests/server/photos/photo_workshop.h"

namespace {

using namespace tiemchung;
using test::PhotoServer;

/// Sends a whole file; what its last piece is answered with.
ErrorCode error_of_upload(const PhotoServer& server, const Bytes& file) {
    const std::string id = server.begin(file.size());
    for (std::size_t offset = 0; offset < file.size(); offset += test::whole_piece) {
        const auto answer = server.put(id, file, offset);
        if (answer.ok()) continue;
        BOOST_TEST(server.desk.state(id, test::photo_time).error().code ==
                   ErrorCode::upload_unknown);
        return answer.error().code;
    }
    BOOST_FAIL("the file was taken");
    return {};
}

Bytes without_its_end(const Bytes& file) {
    const ByteView kept = ByteView{file}.first(file.size() - file.size() / 4);
    return {kept.begin(), kept.end()};
}

BOOST_AUTO_TEST_SUITE(refused_files)

BOOST_AUTO_TEST_CASE(nothing_stays_of_a_file_that_is_not_taken) {
    test::on_every_database([](const std::string& address) {
        const PhotoServer server{address};
        const auto large = tests::uneven({1600, 1200});
        const auto small = tests::uneven({999, 700});
        const std::string text(2000, 'a');
        using Case = std::pair<Bytes, ErrorCode>;
        for (const auto& [file, expected] :
             {Case{Bytes(text.begin(), text.end()), ErrorCode::report_photo_unsupported},
              Case{without_its_end(test::small_paper()), ErrorCode::report_photo_broken},
              Case{without_its_end(test::large_paper()), ErrorCode::report_photo_broken},
              Case{tests::jpeg_file(small), ErrorCode::report_photo_too_small},
              Case{tests::png_claiming(tests::png_file(large), 60'000, 60'000),
                   ErrorCode::report_photo_too_large},
              Case{tests::jpeg_claiming(test::small_paper(), 65'000, 65'000),
                   ErrorCode::report_photo_too_large}}) {
            BOOST_TEST(error_of_upload(server, file) == expected);
            BOOST_TEST(server.rows() == 0);
        }
    });
}

BOOST_AUTO_TEST_CASE(a_size_that_cannot_be_right_is_refused_before_anything_is_sent) {
    test::on_every_database([](const std::string& address) {
        const PhotoServer server{address};
        const auto begin = [&](std::int64_t bytes) {
            return server.desk.begin({bytes}, "192.0.2.1", test::photo_time);
        };
        constexpr auto most = static_cast<std::int64_t>(report::max_photo_bytes);
        BOOST_TEST(begin(most).ok());
        BOOST_TEST(begin(most + 1).error().code == ErrorCode::report_photo_too_large);
        BOOST_TEST(begin(0).error().code == ErrorCode::report_photo_broken);
        BOOST_TEST(server.count("photos") == 1);
    });
}

BOOST_AUTO_TEST_CASE(a_file_that_waits_for_the_workbench_is_not_refused_for_itself) {
    photos::Workbench workbench{1, 40'000'000};
    const auto place = workbench.take(1);
    const Bytes file = test::small_paper();
    BOOST_TEST(photos::take_file(file, workbench).error().code == ErrorCode::upload_busy);
    // What needs no work on pixels needs no place.
    BOOST_TEST(photos::take_file(test::pdf_of(100), workbench).ok());
}

BOOST_AUTO_TEST_CASE(files_lie_sealed_in_the_database) {
    const test::TemporaryFolder folder;
    const std::string secret = "LE HOANG PHUC 001079012345 LE HOANG PHUC 001079012345";
    {
        const PhotoServer server{"sqlite:" + (folder.path() / "register.db").string()};
        Bytes pdf = test::pdf_of(test::whole_piece + 100'000);
        for (const std::size_t at : {std::size_t{100}, test::whole_piece + 100})
            std::copy(secret.begin(), secret.end(), pdf.begin() + static_cast<long>(at));
        const std::string half = server.begin(pdf.size());
        (void)server.put_well(half, pdf, 0);
        server.give({server.upload(pdf)}, "PA-1");
        BOOST_TEST((server.open("PA-1", 1).content == pdf));
    }
    // Neither as it is, nor written in base64 at any of the three places that it can begin at.
    std::vector<std::string> traces{secret.substr(0, 20)};
    for (std::size_t skipped = 0; skipped < 3; ++skipped) {
        const std::string text = secret.substr(skipped);
        traces.push_back(to_base64url(as_bytes(text)).substr(0, 24));
    }
    std::size_t bytes = 0;
    for (const auto& entry : std::filesystem::directory_iterator{folder.path()}) {
        std::ifstream in{entry.path(), std::ios::binary};
        const std::string content{std::istreambuf_iterator<char>{in}, {}};
        bytes += content.size();
        for (const std::string& trace : traces)
            BOOST_TEST(content.find(trace) == std::string::npos, entry.path().filename());
    }
    BOOST_TEST(bytes > 2 * test::whole_piece);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
