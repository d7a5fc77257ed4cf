#include <atomic>
#include <boost/test/unit_test.hpp>
#include <thread>
#include <vector>

#include "tests/server/photos/photo_workshop.h"

namespace {

using namespace tiemchung;
using photos::Workbench;
using test::PhotoServer;

/// Seconds to wait; 0 where the upload may begin.
int wait_for(const PhotoServer& server, std::int64_t bytes, std::string_view address,
             Timestamp now) {
    const auto begun = test::needed(server.desk.begin({bytes}, address, now));
    const auto* refusal = std::get_if<security::Refusal>(&begun);
    if (refusal == nullptr) return 0;
    BOOST_TEST(refusal->code == ErrorCode::limit_reached);
    return refusal->retry_after_seconds.value_or(0);
}

BOOST_AUTO_TEST_SUITE(upload_limits)

BOOST_AUTO_TEST_CASE(a_network_range_begins_so_many_uploads_in_ten_minutes) {
    test::on_every_database([](const std::string& address) {
        const PhotoServer server{address, {2, 1'000'000}};
        const Timestamp now{600'000'090};
        BOOST_TEST(wait_for(server, 10, "192.0.2.1", now) == 0);
        BOOST_TEST(wait_for(server, 10, "192.0.2.2", now) == 0);
        BOOST_TEST(wait_for(server, 10, "192.0.2.3", now) == 510);
        BOOST_TEST(wait_for(server, 10, "198.51.100.1", now) == 0);
        BOOST_TEST(wait_for(server, 10, "192.0.2.3", Timestamp{600'000'600}) == 0);
        BOOST_TEST(server.count("photos") == 4);
    });
}

BOOST_AUTO_TEST_CASE(a_network_range_announces_so_many_bytes_in_ten_minutes) {
    test::on_every_database([](const std::string& address) {
        const PhotoServer server{address, {100, 1'000}};
        const Timestamp now{600'000'000};
        BOOST_TEST(wait_for(server, 600, "192.0.2.1", now) == 0);
        BOOST_TEST(wait_for(server, 500, "192.0.2.1", now) == 600);
        BOOST_TEST(wait_for(server, 400, "192.0.2.1", now) == 0);
        BOOST_TEST(wait_for(server, 1, "192.0.2.1", now) == 600);
    });
}

BOOST_AUTO_TEST_CASE(the_workbench_has_room_for_so_many_pictures_and_pixels) {
    Workbench workbench{2, 100};
    auto first = workbench.take(60);
    BOOST_TEST(first.has_value());
    BOOST_TEST(!workbench.take(41).has_value());
    auto second = workbench.take(40);
    BOOST_TEST(second.has_value());
    BOOST_TEST(!workbench.take(0).has_value());
    first.reset();
    BOOST_TEST(workbench.take(60).has_value());
    second.reset();
    // More than there is room for: alone.
    const auto huge = workbench.take(1'000);
    BOOST_TEST(huge.has_value());
    BOOST_TEST(!workbench.take(1).has_value());
}

BOOST_AUTO_TEST_CASE(in_a_rush_every_photo_is_taken_whole_or_asked_for_again) {
    test::on_every_database([](const std::string& address) {
        const PhotoServer server{address, {}, {1, 48'000'000}};
        const Bytes file = test::small_paper();
        constexpr int visitors = 8;
        std::atomic<int> taken = 0;
        std::atomic<int> strange = 0;
        const auto visit = [&](const std::string& id) {
            for (;;) {
                const auto answer = server.put(id, file, 0);
                const auto* refusal = answer ? std::get_if<security::Refusal>(&*answer) : nullptr;
                if (refusal != nullptr && refusal->code == ErrorCode::upload_busy &&
                    refusal->retry_after_seconds > 0) {
                    std::this_thread::yield();
                    continue;
                }
                ++(answer && refusal == nullptr ? taken : strange);
                return;
            }
        };
        std::vector<std::string> ids;
        std::vector<std::thread> threads;
        for (int i = 0; i < visitors; ++i)
            ids.push_back(server.begin(file.size()));
        for (const std::string& id : ids)
            threads.emplace_back([&] { visit(id); });
        for (std::thread& thread : threads)
            thread.join();
        BOOST_TEST(taken == visitors);
        BOOST_TEST(strange == 0);
        server.give(ids, "PA-1");
        for (int number = 1; number <= visitors; ++number)
            BOOST_TEST(!server.open("PA-1", number).content.empty());
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
