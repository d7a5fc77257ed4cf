#include "server/http/content_coding.h"

#include <boost/test/unit_test.hpp>

namespace tiemchung::http {
namespace {

constexpr AvailableCodings both{true, true};

bool chooses(std::string_view accepted, AvailableCodings available, ContentCoding expected) {
    return choose_coding(accepted, available) == expected;
}

BOOST_AUTO_TEST_SUITE(content_coding_test)

BOOST_AUTO_TEST_CASE(the_smallest_acceptable_coding_is_chosen) {
    BOOST_TEST(chooses("gzip, deflate, br", both, ContentCoding::brotli));
    BOOST_TEST(chooses("gzip, deflate, br, zstd", {false, true}, ContentCoding::gzip));
    BOOST_TEST(chooses("gzip", both, ContentCoding::gzip));
    BOOST_TEST(chooses("x-gzip", both, ContentCoding::gzip));
    BOOST_TEST(chooses("BR", both, ContentCoding::brotli));
    BOOST_TEST(chooses("*", both, ContentCoding::brotli));
    BOOST_TEST(chooses("br", {}, ContentCoding::identity));
}

BOOST_AUTO_TEST_CASE(weights_decide_before_size) {
    BOOST_TEST(chooses("br;q=0.5, gzip;q=0.8", both, ContentCoding::gzip));
    BOOST_TEST(chooses("br;q=0, *", both, ContentCoding::gzip));
    BOOST_TEST(chooses("br ; q=0.001", both, ContentCoding::brotli));
    BOOST_TEST(chooses("identity, br;q=0.9", both, ContentCoding::identity));
    BOOST_TEST(chooses("gzip;q=0, br;q=0", both, ContentCoding::identity));
}

BOOST_AUTO_TEST_CASE(without_a_usable_wish_the_file_goes_out_as_it_is) {
    BOOST_TEST(chooses("", both, ContentCoding::identity));
    BOOST_TEST(chooses("deflate", both, ContentCoding::identity));
    BOOST_TEST(chooses("br;q=abc", both, ContentCoding::identity));
    BOOST_TEST(chooses("br;q=2", both, ContentCoding::identity));
    BOOST_TEST(chooses("br;q=1.5", both, ContentCoding::identity));
    BOOST_TEST(chooses(",;,;=,q=", both, ContentCoding::identity));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::http
