#include <atomic>
#include <boost/test/unit_test.hpp>
#include <thread>

#include "server/pictures/decode_picture.h"
#include "tests/server/photos/photo_workshop.h"

namespace {

using namespace tiemchung;
using test::PhotoServer;
using test::whole_piece;

ErrorCode error_of(const Result<security::Decision<api::UploadState>>& answer) {
    BOOST_REQUIRE(!answer.ok());
    return answer.error().code;
}

BOOST_AUTO_TEST_SUITE(uploads)

BOOST_AUTO_TEST_CASE(a_file_of_one_piece_is_taken_and_written_once) {
    test::on_every_database([](const std::string& address) {
        const PhotoServer server{address};
        const Bytes file = test::small_paper();
        const std::string id = server.begin(file.size());
        BOOST_TEST((server.desk.state(id, test::photo_time).value() ==
                    api::UploadState{id, static_cast<std::int64_t>(file.size()), 0, false}));
        const auto size = static_cast<std::int64_t>(file.size());
        BOOST_TEST((server.put_well(id, file, 0) == api::UploadState{id, size, size, true}));
        BOOST_TEST((server.desk.state(id, test::photo_time).value() ==
                    api::UploadState{id, size, size, true}));
        BOOST_TEST(server.count("photo_pieces") == 0);
        BOOST_TEST(server.count("photo_contents") == 1);
    });
}

BOOST_AUTO_TEST_CASE(a_file_in_pieces_is_put_together) {
    test::on_every_database([](const std::string& address) {
        const PhotoServer server{address};
        const Bytes pdf = test::pdf_of(3 * whole_piece + 1000);
        server.give({server.upload(pdf), server.upload(test::large_paper())}, "PA-1");
        BOOST_TEST((server.open("PA-1", 1).content == pdf));
        const auto photo = server.open("PA-1", 2);
        BOOST_TEST((photo.format == report::PhotoFormat::jpeg));
        BOOST_TEST(
            (pictures::decode_picture(photo.content)->size() == picture::PictureSize{1600, 1200}));
        BOOST_TEST(server.count("photo_pieces") == 0);
    });
}

BOOST_AUTO_TEST_CASE(another_server_goes_on_where_one_left_off) {
    test::on_every_database([](const std::string& address) {
        const Bytes pdf = test::pdf_of(2 * whole_piece + 5);
        std::string id;
        {
            const PhotoServer first{address};
            id = first.begin(pdf.size());
            (void)first.put_well(id, pdf, 0);
        }
        const PhotoServer second{address};
        const auto state = second.desk.state(id, test::photo_time).value();
        BOOST_TEST(state.offset == static_cast<std::int64_t>(whole_piece));
        BOOST_TEST(!state.done);
        (void)second.put_well(id, pdf, whole_piece);
        BOOST_TEST(second.put_well(id, pdf, 2 * whole_piece).done);
        second.give({id}, "PA-1");
        BOOST_TEST((second.open("PA-1", 1).content == pdf));
    });
}

BOOST_AUTO_TEST_CASE(a_piece_that_does_not_follow_on_changes_nothing) {
    test::on_every_database([](const std::string& address) {
        const PhotoServer server{address};
        const Bytes pdf = test::pdf_of(2 * whole_piece);
        const std::string id = server.begin(pdf.size());
        BOOST_TEST(error_of(server.put(id, pdf, whole_piece)) == ErrorCode::upload_wrong_offset);
        (void)server.put_well(id, pdf, 0);
        BOOST_TEST(error_of(server.put(id, pdf, 0)) == ErrorCode::upload_wrong_offset);
        (void)server.put_well(id, pdf, whole_piece);
        BOOST_TEST(error_of(server.put(id, pdf, whole_piece)) == ErrorCode::upload_wrong_offset);
        server.give({id}, "PA-1");
        BOOST_TEST((server.open("PA-1", 1).content == pdf));
    });
}

BOOST_AUTO_TEST_CASE(pieces_are_neither_tiny_nor_longer_than_the_file) {
    test::on_every_database([](const std::string& address) {
        const PhotoServer server{address};
        const Bytes pdf = test::pdf_of(whole_piece);
        const std::string id = server.begin(pdf.size() - 1);
        BOOST_TEST(error_of(server.put(id, pdf, 0)) == ErrorCode::upload_bad_piece);
        BOOST_TEST(error_of(server.put(id, pdf, 0, 0)) == ErrorCode::upload_bad_piece);
        BOOST_TEST(error_of(server.put(id, pdf, 0, photos::least_piece_bytes - 1)) ==
                   ErrorCode::upload_bad_piece);
        (void)server.put_well(id, pdf, 0, whole_piece - 2);
        BOOST_TEST(server.put_well(id, pdf, whole_piece - 2, 1).done);
    });
}

BOOST_AUTO_TEST_CASE(of_two_that_send_the_same_piece_one_is_told_that_it_is_there) {
    test::on_every_database([](const std::string& address) {
        const PhotoServer one{address};
        const PhotoServer other{address};
        const Bytes pdf = test::pdf_of(4 * whole_piece);
        const std::string id = one.begin(pdf.size());
        for (std::size_t offset = 0; offset < pdf.size(); offset += whole_piece) {
            std::atomic<int> taken = 0;
            std::atomic<int> late = 0;
            const auto send = [&](const PhotoServer& server) {
                const auto answer = server.put(id, pdf, offset);
                if (answer.ok()) {
                    ++taken;
                } else if (answer.error().code == ErrorCode::upload_wrong_offset) {
                    ++late;
                }
            };
            std::thread racing{[&] { send(other); }};
            send(one);
            racing.join();
            BOOST_TEST(taken == 1);
            BOOST_TEST(late == 1);
        }
        one.give({id}, "PA-1");
        BOOST_TEST((one.open("PA-1", 1).content == pdf));
        BOOST_TEST(one.count("photo_pieces") == 0);
    });
}

BOOST_AUTO_TEST_CASE(an_upload_is_known_until_it_is_dropped) {
    test::on_every_database([](const std::string& address) {
        const PhotoServer server{address};
        const Bytes file = test::small_paper();
        const std::string id = server.upload(file);
        const std::string given = server.upload(file);
        server.give({given}, "PA-1");
        test::needed_done(server.desk.drop(id));
        test::needed_done(server.desk.drop(id));
        test::needed_done(server.desk.drop(given));
        BOOST_TEST(server.desk.state(id, test::photo_time).error().code ==
                   ErrorCode::upload_unknown);
        BOOST_TEST(error_of(server.put(id, file, 0)) == ErrorCode::upload_unknown);
        BOOST_TEST(server.desk.state("nobody", test::photo_time).error().code ==
                   ErrorCode::upload_unknown);
        BOOST_TEST(server.desk.state(given, test::photo_time)->done);
        BOOST_TEST(server.photos_of("PA-1").size() == 1);
        BOOST_TEST(server.rows() == 2);
    });
}

BOOST_AUTO_TEST_CASE(what_no_report_gets_within_the_hour_is_forgotten) {
    test::on_every_database([](const std::string& address) {
        const PhotoServer server{address};
        const Bytes pdf = test::pdf_of(2 * whole_piece);
        const std::string half = server.begin(pdf.size());
        (void)server.put_well(half, pdf, 0);
        (void)server.upload(test::small_paper());
        const std::string given = server.upload(test::small_paper());
        server.give({given}, "PA-1");
        const Timestamp just_before{test::photo_time.seconds + photos::upload_seconds - 1};
        test::needed_done(photos::sweep(*server.database, just_before));
        BOOST_TEST(server.count("photos") == 3);
        const Timestamp then{just_before.seconds + 1};
        BOOST_TEST(server.desk.state(half, then).error().code == ErrorCode::upload_unknown);
        test::needed_done(photos::sweep(*server.database, then));
        BOOST_TEST(server.rows() == 2);
        BOOST_TEST((server.open("PA-1", 1).format == report::PhotoFormat::jpeg));
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
