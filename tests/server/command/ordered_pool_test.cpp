#include "server/command/ordered_pool.h"

#include <atomic>
#include <boost/test/unit_test.hpp>
#include <chrono>

using tiemchung::command::for_each_in_order;

BOOST_AUTO_TEST_SUITE(ordered_pool)

BOOST_AUTO_TEST_CASE(answers_come_in_order_and_once_each_with_any_number_of_threads) {
    for (const std::size_t threads : {1U, 2U, 7U}) {
        std::vector<std::size_t> delivered;
        for_each_in_order(
            500, threads, 16, [](std::size_t i) { return i * i; },
            [&](std::size_t i, std::size_t square) {
                BOOST_TEST(square == i * i);
                delivered.push_back(i);
            });
        BOOST_REQUIRE(delivered.size() == 500U);
        BOOST_TEST(std::is_sorted(delivered.begin(), delivered.end()));
    }
}

BOOST_AUTO_TEST_CASE(no_more_than_the_window_is_begun_ahead_of_what_was_delivered) {
    constexpr std::size_t window = 8;
    std::atomic<std::size_t> delivered = 0;
    std::atomic<std::size_t> furthest_ahead = 0;
    for_each_in_order(
        200, 4, window,
        [&](std::size_t i) {
            std::size_t ahead = i - std::min<std::size_t>(i, delivered);
            std::size_t known = furthest_ahead;
            while (known < ahead && !furthest_ahead.compare_exchange_weak(known, ahead)) {
            }
            if (i == 0) std::this_thread::sleep_for(std::chrono::milliseconds(20));
            return i;
        },
        [&](std::size_t i, std::size_t) { delivered = i + 1; });
    BOOST_TEST(furthest_ahead <= window);
    BOOST_TEST(delivered == 200U);
}

BOOST_AUTO_TEST_CASE(nothing_to_do_is_done_at_once) {
    for_each_in_order(
        0, 3, 4, [](std::size_t i) { return i; },
        [](std::size_t, std::size_t) { BOOST_ERROR("nothing can be delivered"); });
}

BOOST_AUTO_TEST_SUITE_END()
