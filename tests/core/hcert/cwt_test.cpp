#include "core/hcert/cwt.h"

#include <boost/test/unit_test.hpp>

#include "tests/core/hcert/bytes_literal.h"
#include "tests/core/printing.h"

using namespace tiemchung;
using namespace tiemchung::hcert;
using tiemchung::tests::from_hex;

namespace {

Result<CwtClaims> read(std::string_view hex) {
    const Bytes bytes = from_hex(hex);
    return read_cwt(cbor::parse(bytes).value().root());
}

bool has_dcc(std::string_view hex) {
    const Bytes bytes = from_hex(hex);
    const auto document = cbor::parse(bytes).value();
    return dcc_of(document.root()) != nullptr;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cwt)

BOOST_AUTO_TEST_CASE(the_claims_of_a_certificate_are_read) {
    // {1: "VN", 4: 1738195200, 5: 10, 6: 1649950687}
    const auto claims = read("a40162564e041a679ac100050a061a62583fdf").value();
    BOOST_TEST(claims.issuer == "VN");
    BOOST_TEST((claims.expires_at == Timestamp{1'738'195'200}));
    BOOST_TEST((claims.not_before == Timestamp{10}));
    BOOST_TEST((claims.issued_at == Timestamp{1'649'950'687}));
}

BOOST_AUTO_TEST_CASE(times_may_be_floating_point_or_tagged) {
    // {4: 1738195200.75 (double), 6: 1(-1.5)}
    const auto claims = read(
                            "a204fb41d9e6b040300000"
                            "06c1f9be00")
                            .value();
    BOOST_TEST((claims.expires_at == Timestamp{1'738'195'200}));
    BOOST_TEST((claims.issued_at == Timestamp{-2}));
}

BOOST_AUTO_TEST_CASE(claims_may_be_absent_or_null) {
    for (const auto* hex : {"a0", "a401f604f605f606f6"}) {
        const auto claims = read(hex).value();
        BOOST_TEST(claims.issuer.empty());
        BOOST_TEST((!claims.expires_at && !claims.not_before && !claims.issued_at));
    }
}

BOOST_AUTO_TEST_CASE(claims_of_another_type_are_refused) {
    const char* bad[] = {
        "a10101",                  // iss: 1
        "a1046131",                // exp: "1"
        "a104f97e00",              // exp: NaN
        "a104f97c00",              // exp: Infinity
        "a1041bffffffffffffffff",  // exp: beyond any calendar
        "a1063b7fffffffffffffff",  // iat: before any calendar
        "a105f5",                  // nbf: true
        "a104fb4341c37937e08000",  // exp: 1e16
    };
    for (const auto* hex : bad) {
        BOOST_TEST(read(hex).error().code == ErrorCode::cwt_bad_claim, hex);
    }
    BOOST_TEST(read("80").error().code == ErrorCode::cwt_not_a_map);
}

BOOST_AUTO_TEST_CASE(the_dcc_is_found_under_its_claim) {
    BOOST_TEST(has_dcc("a1390103a101a0"));
    BOOST_TEST(!has_dcc("a0"));
    BOOST_TEST(!has_dcc("a1390103a0"));
    BOOST_TEST(!has_dcc("a1390103a102a0"));
    BOOST_TEST(!has_dcc("a1390103a1014101"));  // a byte string instead of the map
    BOOST_TEST(!has_dcc("a1390103f6"));
}

BOOST_AUTO_TEST_SUITE_END()
