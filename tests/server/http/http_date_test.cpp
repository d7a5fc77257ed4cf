#include "server/http/http_date.h"

#include <boost/test/unit_test.hpp>

namespace tiemchung::http {
namespace {

BOOST_AUTO_TEST_SUITE(http_date_test)

BOOST_AUTO_TEST_CASE(the_example_of_rfc_9110_is_written_and_read) {
    constexpr Timestamp example{784'111'777};
    BOOST_TEST(to_http_date(example) == "Sun, 06 Nov 1994 08:49:37 GMT");
    BOOST_REQUIRE(parse_http_date("Sun, 06 Nov 1994 08:49:37 GMT").has_value());
    BOOST_TEST(parse_http_date("Sun, 06 Nov 1994 08:49:37 GMT")->seconds == example.seconds);
}

BOOST_AUTO_TEST_CASE(every_day_of_four_years_reads_back) {
    for (std::int64_t day = 0; day < 4 * 366; ++day) {
        const Timestamp time{1'700'000'000 + day * 86'400 + day % 86'400};
        const auto read = parse_http_date(to_http_date(time));
        BOOST_REQUIRE(read.has_value());
        BOOST_REQUIRE(read->seconds == time.seconds);
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_fixdate_counts_as_absent) {
    for (const char* text : {"", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
                             "Sun, 06 Nov 1994 08:49:37 UTC", "Sun, 31 Feb 1994 08:49:37 GMT",
                             "Sun, 06 Nov 1994 25:49:37 GMT", "Sun, 06 Xyz 1994 08:49:37 GMT",
                             "Sun, -6 Nov 1994 08:49:37 GMT"}) {
        BOOST_TEST(!parse_http_date(text).has_value(), text);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::http
