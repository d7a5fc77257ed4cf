#include <boost/test/unit_test.hpp>

#include "server/security/network_range.h"
#include "server/security/rate_limit.h"
#include "server/security/token.h"
#include "server/storage/connection.h"
#include "tests/server/registry/register_workshop.h"

namespace tiemchung::security {
namespace {

using storage::Secret;

BOOST_AUTO_TEST_SUITE(limits_test)

BOOST_AUTO_TEST_CASE(neighbours_share_a_range_and_strangers_do_not) {
    BOOST_TEST(network_range_of("203.0.113.7") == network_range_of("203.0.113.250"));
    BOOST_TEST(network_range_of("203.0.113.7") != network_range_of("203.0.114.7"));
    BOOST_TEST(network_range_of("2001:db8:1:2ff::1") == network_range_of("2001:db8:1:200::9"));
    BOOST_TEST(network_range_of("2001:db8:1:2ff::1") != network_range_of("2001:db8:1:300::1"));
    BOOST_TEST(network_range_of("::ffff:203.0.113.7") == network_range_of("203.0.113.9"));
    BOOST_TEST(network_range_of("nonsense") != network_range_of(""));
}

BOOST_AUTO_TEST_CASE(a_limit_holds_within_any_window_and_says_exactly_when_it_ends) {
    test::on_every_register([](test::RegisterWorkshop& workshop) {
        const RateCounter counter{workshop.vault, {"test", 2, 100}, Secret::phone, "0912345678"};
        const auto count_at = [&](int second) {
            return workshop.write([&](storage::Connection& connection) {
                return counter.count_if_allowed(connection, {workshop.now.seconds + second});
            });
        };
        BOOST_TEST(count_at(0) == 0);
        BOOST_TEST(count_at(90) == 0);
        BOOST_TEST(count_at(99) == 1);
        BOOST_TEST(count_at(100) == 0);  // at 90 and 100: a fixed window would allow one more
        BOOST_TEST(count_at(101) == 89);
        BOOST_TEST(count_at(190) == 0);
    });
}

BOOST_AUTO_TEST_CASE(limits_and_subjects_are_counted_apart) {
    test::on_every_register([](test::RegisterWorkshop& workshop) {
        const auto count = [&](std::string_view name, std::string_view subject) {
            const RateCounter counter{workshop.vault, {name, 1, 100}, Secret::phone, subject};
            return workshop.write([&](storage::Connection& connection) {
                return counter.count_if_allowed(connection, workshop.now);
            });
        };
        BOOST_TEST(count("one", "a") == 0);
        BOOST_TEST(count("one", "b") == 0);
        BOOST_TEST(count("two", "a") == 0);
        BOOST_TEST(count("one", "a") == 100);
    });
}

BOOST_AUTO_TEST_CASE(tokens_and_names_are_long_and_never_the_same) {
    BOOST_TEST(draw_token()->size() == 43U);
    BOOST_TEST(draw_id()->size() == 22U);
    BOOST_TEST(*draw_token() != *draw_token());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::security
