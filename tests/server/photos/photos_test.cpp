#include "server/photos/photos.h"

#include <boost/test/unit_test.hpp>

#include "tests/server/photos/photo_workshop.h"

namespace {

using namespace tiemchung;
using storage::Connection;
using test::PhotoServer;

/// Reports with photos of different sizes, so that one is told from another.
std::string upload_sized(const PhotoServer& server, std::size_t bytes) {
    return server.upload(test::pdf_of(bytes));
}

std::vector<std::size_t> sizes_of(const PhotoServer& server, const std::string& report) {
    std::vector<std::size_t> sizes;
    int number = 0;
    for (const photos::PhotoFacts& photo : server.photos_of(report)) {
        BOOST_TEST(photo.number == ++number);
        sizes.push_back(server.open(report, photo.number).content.size());
        BOOST_TEST(static_cast<std::size_t>(photo.bytes) == sizes.back());
    }
    return sizes;
}

using Sizes = std::vector<std::size_t>;

BOOST_AUTO_TEST_SUITE(photos_of_reports)

BOOST_AUTO_TEST_CASE(photos_are_numbered_in_the_order_in_which_they_were_given) {
    test::on_every_database([](const std::string& address) {
        const PhotoServer server{address};
        const std::string first = upload_sized(server, 100);
        const std::string second = upload_sized(server, 200);
        server.give({second, first}, "PA-1");
        BOOST_TEST(sizes_of(server, "PA-1") == (Sizes{200, 100}));
        // A supplement names what is there already.
        server.give({second, upload_sized(server, 300), first}, "PA-1");
        BOOST_TEST(sizes_of(server, "PA-1") == (Sizes{200, 100, 300}));
        BOOST_TEST(sizes_of(server, "PA-2").empty());
    });
}

BOOST_AUTO_TEST_CASE(what_is_known_of_a_picture_is_known_without_opening_it) {
    test::on_every_database([](const std::string& address) {
        const PhotoServer server{address};
        server.give({server.upload(test::small_paper()), upload_sized(server, 100)}, "PA-1");
        const auto photos = server.photos_of("PA-1");
        BOOST_REQUIRE(photos.size() == 2);
        BOOST_TEST((photos[0].format == report::PhotoFormat::jpeg));
        BOOST_TEST(photos[0].width == 1200);
        BOOST_TEST(photos[0].height == 900);
        BOOST_TEST((photos[1].format == report::PhotoFormat::pdf));
        BOOST_TEST(photos[1].width == 0);
    });
}

BOOST_AUTO_TEST_CASE(only_a_whole_upload_that_nobody_else_has_is_given_and_else_none_is) {
    test::on_every_database([](const std::string& address) {
        const PhotoServer server{address};
        const std::string whole = upload_sized(server, 100);
        const std::string others = upload_sized(server, 200);
        server.give({others}, "PA-2");
        for (const std::string& bad : {others, server.begin(100), std::string{"unheard-of"}}) {
            const Outcome given = server.write([&](Connection& connection) {
                return photos::give_to_report(connection, std::vector{whole, bad}, "PA-1");
            });
            BOOST_REQUIRE(!given.ok());
            BOOST_TEST(given.error().code == ErrorCode::report_photo_missing);
        }
        BOOST_TEST(server.photos_of("PA-1").empty());
        BOOST_TEST(sizes_of(server, "PA-2") == (Sizes{200}));
    });
}

BOOST_AUTO_TEST_CASE(a_photo_opens_with_its_key_only) {
    test::on_every_database([](const std::string& address) {
        const PhotoServer server{address};
        server.give({upload_sized(server, 100)}, "PA-1");
        const storage::Vault other{{8}};
        const auto open = [&](const storage::Vault& vault, const std::string& report, int number) {
            return server
                .write([&](Connection& connection) {
                    return photos::open_photo(connection, vault, report, number);
                })
                .error()
                .code;
        };
        BOOST_TEST(open(other, "PA-1", 1) == ErrorCode::storage_wrong_key);
        BOOST_TEST(open(*server.vault, "PA-1", 2) == ErrorCode::report_photo_missing);
        BOOST_TEST(open(*server.vault, "PA-2", 1) == ErrorCode::report_photo_missing);
    });
}

BOOST_AUTO_TEST_CASE(erasing_leaves_no_content_and_is_remembered) {
    test::on_every_database([](const std::string& address) {
        const PhotoServer server{address};
        server.give({upload_sized(server, 100), upload_sized(server, 200)}, "PA-1");
        server.give({upload_sized(server, 300)}, "PA-2");
        const auto erased_at = [&] {
            return test::needed(server.write([](Connection& connection) {
                return photos::photos_erased_at(connection, "PA-1");
            }));
        };
        const auto erase = [&] {
            return test::needed(server.write([](Connection& connection) {
                return photos::erase_photos(connection, "PA-1", test::photo_time);
            }));
        };
        BOOST_TEST(!erased_at().has_value());
        BOOST_TEST(erase() == 2);
        BOOST_TEST((erased_at() == test::photo_time));
        BOOST_TEST(server.photos_of("PA-1").empty());
        BOOST_TEST(server.count("photo_contents") == 1);
        BOOST_TEST(erase() == 0);
        // Photos that come afterwards are numbered anew.
        server.give({upload_sized(server, 400)}, "PA-1");
        BOOST_TEST(sizes_of(server, "PA-1") == (Sizes{400}));
        BOOST_TEST(sizes_of(server, "PA-2") == (Sizes{300}));
    });
}

BOOST_AUTO_TEST_CASE(an_erased_photo_is_neither_an_upload_nor_given_again) {
    test::on_every_database([](const std::string& address) {
        const PhotoServer server{address};
        const std::string id = upload_sized(server, 100);
        server.give({id}, "PA-1");
        (void)test::needed(server.write([](Connection& connection) {
            return photos::erase_photos(connection, "PA-1", test::photo_time);
        }));
        BOOST_TEST(server.desk.state(id, test::photo_time).error().code ==
                   ErrorCode::upload_unknown);
        const Outcome given = server.write([&](Connection& connection) {
            return photos::give_to_report(connection, std::vector{id}, "PA-1");
        });
        BOOST_TEST(given.error().code == ErrorCode::report_photo_missing);
    });
}

BOOST_AUTO_TEST_CASE(photos_of_a_report_that_joins_another_come_behind_its_own) {
    test::on_every_database([](const std::string& address) {
        const PhotoServer server{address};
        server.give({upload_sized(server, 100), upload_sized(server, 200)}, "PA-1");
        server.give({upload_sized(server, 300), upload_sized(server, 400)}, "PA-2");
        test::needed_done(server.write([](Connection& connection) {
            return photos::move_photos(connection, "PA-2", "PA-1");
        }));
        BOOST_TEST(sizes_of(server, "PA-1") == (Sizes{100, 200, 300, 400}));
        BOOST_TEST(server.photos_of("PA-2").empty());
    });
}

BOOST_AUTO_TEST_CASE(of_the_photos_of_a_dropped_report_nothing_is_left) {
    test::on_every_database([](const std::string& address) {
        const PhotoServer server{address};
        server.give({upload_sized(server, 100), upload_sized(server, 200)}, "PA-1");
        server.give({upload_sized(server, 300)}, "PA-2");
        test::needed_done(server.write(
            [](Connection& connection) { return photos::remove_photos(connection, "PA-1"); }));
        BOOST_TEST(server.rows() == 2);
        BOOST_TEST(sizes_of(server, "PA-2") == (Sizes{300}));
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
