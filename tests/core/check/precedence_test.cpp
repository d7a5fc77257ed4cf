#include <boost/test/unit_test.hpp>

#include "core/check/check.h"
#include "core/check/checks.h"
#include "core/hcert/decode.h"
#include "tests/core/hcert/sample_dcc.h"

using namespace tiemchung;
using namespace tiemchung::check;
using hcert::EntryKind;

namespace {

trust::TrustedKey key_for(trust::KeyPurposes purposes) {
    trust::TrustedKey key;
    key.kid = {0xf3, 0x0d, 0xa4, 0x67, 0x16, 0xf7, 0x8a, 0x2d};
    key.algorithm = hcert::CoseAlgorithm::es256;
    key.purposes = purposes;
    return key;
}

trust::RevocationHashes hashes_of_the_sample() {
    const auto decoded = hcert::decode(tests::sample_text()).value();
    return trust::revocation_hashes("VN", hcert::uvci_of(decoded.dcc.entry), decoded.cose);
}

constexpr Timestamp in_time{1'660'000'000};
constexpr Timestamp too_late{1'800'000'000};

VerdictKind verdict_of(const trust::TrustMaterial& trust, SignatureAnswer::Kind signature,
                       Timestamp now) {
    return conclude(begin(tests::sample_text(), trust, now), {signature, 0}).kind;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(precedence)

// A certificate with everything wrong at once, mended one fault at a time.
BOOST_AUTO_TEST_CASE(the_first_fault_in_the_order_of_verdicts_wins) {
    using Kind = SignatureAnswer::Kind;
    const trust::RevocationList revoked({"VN"}, {hashes_of_the_sample().uci}, Timestamp{9});
    const auto wrong_use = key_for({.test = true, .vaccination = false, .recovery = true});
    const trust::TrustList wrong_key({wrong_use});
    const trust::TrustList right_key({key_for({})});

    BOOST_TEST(
        (verdict_of({{}, revoked}, Kind::mismatch, too_late) == VerdictKind::unknown_issuer));
    BOOST_TEST(
        (verdict_of({wrong_key, revoked}, Kind::mismatch, too_late) == VerdictKind::bad_signature));
    BOOST_TEST(
        (verdict_of({wrong_key, revoked}, Kind::verified, too_late) == VerdictKind::wrong_key_use));
    BOOST_TEST(
        (verdict_of({right_key, revoked}, Kind::verified, too_late) == VerdictKind::revoked));
    BOOST_TEST((verdict_of({right_key, revoked}, Kind::verified, in_time) == VerdictKind::revoked));
    BOOST_TEST((verdict_of({right_key, {}}, Kind::verified, too_late) == VerdictKind::expired));
    BOOST_TEST((verdict_of({right_key, {}}, Kind::verified, in_time) == VerdictKind::ok));
}

BOOST_AUTO_TEST_CASE(each_of_the_three_hashes_revokes) {
    const trust::RevocationHashes hashes = hashes_of_the_sample();
    for (const auto& hash : {hashes.uci, hashes.country_uci, hashes.signature}) {
        const trust::TrustMaterial trust{trust::TrustList({key_for({})}),
                                         trust::RevocationList({"VN"}, {hash}, Timestamp{9})};
        const Verdict verdict = conclude(begin(tests::sample_text(), trust, in_time),
                                         {SignatureAnswer::Kind::verified, 0});
        BOOST_TEST((verdict.kind == VerdictKind::revoked));
        BOOST_TEST((verdict.finding(Check::revocation).code == FindingCode::listed));
        BOOST_TEST(verdict.revocation_list_updated_at->seconds == 9);
    }
}

BOOST_AUTO_TEST_CASE(a_list_that_covers_the_issuer_clears_what_it_does_not_hold) {
    const trust::TrustList keys({key_for({})});
    const auto finding = [&](const trust::RevocationList& list) {
        return begin(tests::sample_text(), trust::TrustMaterial{keys, list}, in_time)
            .verdict.finding(Check::revocation);
    };
    const trust::RevocationHash other{1};
    BOOST_TEST((finding(trust::RevocationList({"VN"}, {other})).outcome == check::Outcome::passed));
    BOOST_TEST((finding(trust::RevocationList({"DE"}, {other})).code == FindingCode::no_list));
    BOOST_TEST((finding(trust::RevocationList()).code == FindingCode::no_list));
}

BOOST_AUTO_TEST_CASE(a_key_may_sign_exactly_the_kinds_of_its_purposes) {
    for (int bits = 0; bits < 8; ++bits) {
        const auto key = key_for(
            {.test = (bits & 1) != 0, .vaccination = (bits & 2) != 0, .recovery = (bits & 4) != 0});
        const auto allowed = [&](EntryKind kind) {
            return check_key_usage(key, kind).outcome == check::Outcome::passed;
        };
        BOOST_TEST(allowed(EntryKind::test) == ((bits & 1) != 0));
        BOOST_TEST(allowed(EntryKind::vaccination) == ((bits & 2) != 0));
        BOOST_TEST(allowed(EntryKind::recovery) == ((bits & 4) != 0));
    }
}

BOOST_AUTO_TEST_CASE(every_stage_of_decoding_belongs_to_a_finding) {
    BOOST_TEST((check_of(ErrorCode::picture_no_code) == Check::picture));
    BOOST_TEST((check_of(ErrorCode::prefix_missing) == Check::prefix));
    BOOST_TEST((check_of(ErrorCode::base45_bad_value) == Check::base45));
    BOOST_TEST((check_of(ErrorCode::inflate_broken) == Check::inflate));
    BOOST_TEST((check_of(ErrorCode::cbor_malformed) == Check::cose));
    BOOST_TEST((check_of(ErrorCode::cose_bad_kid) == Check::cose));
    BOOST_TEST((check_of(ErrorCode::cwt_no_hcert) == Check::cwt));
    BOOST_TEST((check_of(ErrorCode::dcc_no_entry) == Check::dcc));
}

BOOST_AUTO_TEST_SUITE_END()
