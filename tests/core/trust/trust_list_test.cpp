#include "core/trust/trust_list.h"

#include <boost/test/unit_test.hpp>

using namespace tiemchung;
using namespace tiemchung::trust;

namespace {

TrustedKey key(std::uint8_t first_of_kid, std::string issuer) {
    TrustedKey made;
    made.kid[0] = first_of_kid;
    made.spki = Bytes(issuer.begin(), issuer.end());
    made.issuer = std::move(issuer);
    return made;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(trust_list)

BOOST_AUTO_TEST_CASE(a_key_is_found_by_its_identifier_wherever_it_stood) {
    const TrustList list({key(9, "nine"), key(1, "one"), key(5, "five")});
    for (const std::uint8_t first : Bytes{1, 5, 9}) {
        BOOST_TEST(list.keys_named(Kid{first}).size() == 1U);
        BOOST_TEST(list.keys_named(Kid{first}).front().kid[0] == first);
    }
    BOOST_TEST(list.keys_named(Kid{2}).empty());
    BOOST_TEST(list.keys_named(Kid{255}).empty());
    BOOST_TEST(TrustList{}.keys_named(Kid{}).empty());
}

BOOST_AUTO_TEST_CASE(keys_that_share_an_identifier_are_all_kept_in_the_order_given) {
    const TrustList list({key(5, "first"), key(1, "one"), key(5, "second")});
    const auto named = list.keys_named(Kid{5});
    BOOST_REQUIRE(named.size() == 2U);
    BOOST_TEST(named[0].issuer == "first");
    BOOST_TEST(named[1].issuer == "second");
}

BOOST_AUTO_TEST_CASE(merging_adds_what_is_new_and_keeps_the_older_time) {
    TrustList list({key(5, "first")}, Timestamp{200});
    list.merge(TrustList({key(5, "first"), key(5, "second"), key(2, "two")}, Timestamp{100}));
    BOOST_TEST(list.keys().size() == 3U);
    BOOST_TEST(list.keys_named(Kid{5}).size() == 2U);
    BOOST_TEST(list.updated_at()->seconds == 100);
    list.merge(TrustList({key(8, "eight")}));
    BOOST_TEST(list.updated_at()->seconds == 100);
}

BOOST_AUTO_TEST_CASE(a_demo_key_does_not_hide_behind_the_same_key_of_another_list) {
    TrustedKey demo = key(5, "first");
    demo.is_test = true;
    TrustList list({key(5, "first")});
    list.merge(TrustList({demo}));
    BOOST_TEST(list.keys_named(Kid{5}).size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
