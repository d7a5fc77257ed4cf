#include "core/check/check.h"

#include <boost/test/unit_test.hpp>

#include "core/hcert/decode.h"
#include "tests/core/hcert/sample_dcc.h"
#include "tests/core/printing.h"
#include "tests/core/vector_cases.h"

using namespace tiemchung;
using namespace tiemchung::check;
using hcert::CoseAlgorithm;
using Kind = SignatureAnswer::Kind;

namespace {

constexpr Timestamp issued{1'650'000'000};  // sample_claims
constexpr Timestamp expires{1'700'000'000};
constexpr Timestamp between{1'660'000'000};

/// The key that sample_text names.
trust::TrustedKey signer() {
    trust::TrustedKey key;
    key.kid = {0xf3, 0x0d, 0xa4, 0x67, 0x16, 0xf7, 0x8a, 0x2d};
    key.algorithm = CoseAlgorithm::es256;
    key.issuer = "signer";
    return key;
}

/// The verdict about `text`, were its signature answered so.
Verdict judge(std::string_view text, const trust::TrustMaterial& trust, Timestamp now = between,
              SignatureAnswer answer = {Kind::verified, 0}) {
    return conclude(begin(text, trust, now), answer);
}

Verdict judge_with(const trust::TrustedKey& key, Timestamp now = between) {
    return judge(tests::sample_text(), {trust::TrustList({key}), {}}, now);
}

std::string text_with(const hcert::CwtClaims& claims) {
    const trust::Kid kid = signer().kid;
    return hcert::assemble(hcert::prepare(tests::sample_dcc(), claims, CoseAlgorithm::es256, kid),
                           Bytes(64, 1))
        .value();
}

trust::TrustMaterial the_signer() {
    return {trust::TrustList({signer()}, Timestamp{5}), {}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(check_text)

BOOST_AUTO_TEST_CASE(a_genuine_certificate_in_its_time_is_ok) {
    const Verdict verdict = judge(tests::sample_text(), the_signer());
    BOOST_TEST((verdict.kind == VerdictKind::ok));
    BOOST_TEST((verdict.content_trust == ContentTrust::verified));
    BOOST_TEST(verdict.key->issuer == "signer");
    BOOST_TEST(!verdict.is_specimen);
    BOOST_TEST((verdict.checked_at == between));
    BOOST_TEST(verdict.trust_list_updated_at->seconds == 5);
    for (const Finding& finding : verdict.findings) {
        const bool passes = finding.check != Check::picture && finding.check != Check::rules &&
                            finding.check != Check::revocation;
        BOOST_TEST(((finding.outcome == check::Outcome::passed) == passes), name_of(finding.check));
    }
    BOOST_TEST((verdict.finding(Check::picture).code == FindingCode::not_a_picture));
    BOOST_TEST((verdict.finding(Check::revocation).code == FindingCode::no_list));
    BOOST_TEST((verdict.finding(Check::rules).code == FindingCode::no_rules));
}

BOOST_AUTO_TEST_CASE(a_text_that_stops_early_names_the_step_and_reaches_nothing_after_it) {
    const std::string good = tests::sample_text();
    const struct {
        std::string text;
        Check failed;
    } cases[] = {{"hello", Check::prefix},
                 {"HC1:", Check::base45},
                 {"HC1:===", Check::base45},
                 {"HC1:" + good.substr(7), Check::inflate}};
    for (const auto& [text, failed] : cases) {
        const PendingCheck pending = begin(text, the_signer(), between);
        BOOST_TEST(pending.candidates.empty());
        const Verdict verdict = conclude(pending, {Kind::verified, 0});
        BOOST_TEST((verdict.kind == VerdictKind::unreadable), text);
        BOOST_TEST((verdict.content_trust == ContentTrust::none));
        BOOST_TEST(!verdict.certificate.has_value());
        for (auto i = static_cast<std::size_t>(Check::prefix);
             i < static_cast<std::size_t>(Check::rules); ++i) {
            const Finding& finding = verdict.findings[i];
            const auto expected = finding.check < failed    ? check::Outcome::passed
                                  : finding.check == failed ? check::Outcome::failed
                                                            : check::Outcome::unknown;
            BOOST_TEST((finding.outcome == expected), text << ' ' << name_of(finding.check));
        }
        BOOST_TEST(verdict.finding(failed).error.has_value());
    }
}

BOOST_AUTO_TEST_CASE(a_wrong_character_is_found_at_its_place_in_the_text) {
    const std::string good = tests::sample_text();
    std::string text = good;
    text[40] = '_';
    BOOST_TEST((begin(text, the_signer(), between).verdict.stopped_at == 40));
    BOOST_TEST(!begin("hello", the_signer(), between).verdict.stopped_at.has_value());
    BOOST_TEST(
        !begin("HC1:" + good.substr(7), the_signer(), between).verdict.stopped_at.has_value());
}

BOOST_AUTO_TEST_CASE(a_payload_without_a_person_is_unreadable_at_the_content) {
    hcert::Dcc nobody = tests::sample_dcc();
    nobody.name = {};
    const Verdict verdict = judge(tests::sample_text(nobody), the_signer());
    BOOST_TEST((verdict.kind == VerdictKind::unreadable));
    BOOST_TEST((verdict.finding(Check::dcc).code == FindingCode::decoding));
    BOOST_TEST((verdict.finding(Check::cwt).outcome == check::Outcome::passed));
}

BOOST_AUTO_TEST_CASE(a_detail_of_the_schema_fails_its_finding_and_keeps_the_verdict) {
    hcert::Dcc odd = tests::sample_dcc();
    odd.birth_date = "the seventies";
    const Verdict verdict = judge(tests::sample_text(odd), the_signer());
    BOOST_TEST((verdict.kind == VerdictKind::ok));
    BOOST_TEST((verdict.finding(Check::dcc).outcome == check::Outcome::failed));
    BOOST_TEST((verdict.finding(Check::dcc).code == FindingCode::schema));
    BOOST_TEST((verdict.finding(Check::dcc).error == ErrorCode::dcc_bad_birth_date));
}

BOOST_AUTO_TEST_CASE(without_the_key_the_content_is_there_but_unverified) {
    const Verdict verdict = judge(tests::sample_text(), {});
    BOOST_TEST((verdict.kind == VerdictKind::unknown_issuer));
    BOOST_TEST((verdict.content_trust == ContentTrust::unverified));
    BOOST_TEST((verdict.finding(Check::issuer).code == FindingCode::no_such_key));
    BOOST_TEST((verdict.finding(Check::signature).outcome == check::Outcome::unknown));
    BOOST_TEST((verdict.finding(Check::time).outcome == check::Outcome::passed));
    BOOST_TEST(!verdict.key.has_value());
}

BOOST_AUTO_TEST_CASE(a_key_of_the_other_algorithm_is_no_candidate) {
    trust::TrustedKey rsa = signer();
    rsa.algorithm = CoseAlgorithm::ps256;
    const Verdict verdict = judge_with(rsa);
    BOOST_TEST((verdict.kind == VerdictKind::unknown_issuer));
    BOOST_TEST((verdict.finding(Check::issuer).code == FindingCode::wrong_algorithm));
}

BOOST_AUTO_TEST_CASE(an_altered_certificate_is_not_shown_as_the_persons_data) {
    const Verdict verdict = judge(tests::sample_text(), the_signer(), between, {Kind::mismatch, 0});
    BOOST_TEST((verdict.kind == VerdictKind::bad_signature));
    BOOST_TEST((verdict.content_trust == ContentTrust::none));
    BOOST_TEST((verdict.finding(Check::signature).code == FindingCode::mismatch));
}

BOOST_AUTO_TEST_CASE(a_key_that_the_platform_cannot_use_verifies_nothing) {
    for (const SignatureAnswer answer :
         {SignatureAnswer{}, SignatureAnswer{Kind::verified, 1},
          SignatureAnswer{Kind::verified, static_cast<std::size_t>(-1)}}) {
        const Verdict verdict = judge(tests::sample_text(), the_signer(), between, answer);
        BOOST_TEST((verdict.kind == VerdictKind::unknown_issuer));
        BOOST_TEST((verdict.content_trust == ContentTrust::unverified));
        BOOST_TEST((verdict.finding(Check::signature).code == FindingCode::not_computable));
    }
}

BOOST_AUTO_TEST_CASE(all_keys_with_the_identifier_are_candidates_and_the_one_that_signed_counts) {
    trust::TrustedKey first = signer();
    trust::TrustedKey second = signer();
    first.purposes = {.test = true, .vaccination = false, .recovery = false};
    second.issuer = "second";
    const trust::TrustMaterial both{trust::TrustList({first, second}), {}};
    const PendingCheck pending = begin(tests::sample_text(), both, between);
    BOOST_REQUIRE(pending.candidates.size() == 2U);
    BOOST_TEST((conclude(pending, {Kind::verified, 0}).kind == VerdictKind::wrong_key_use));
    const Verdict verdict = conclude(pending, {Kind::verified, 1});
    BOOST_TEST((verdict.kind == VerdictKind::ok));
    BOOST_TEST(verdict.key->issuer == "second");
}

BOOST_AUTO_TEST_CASE(the_bytes_to_verify_are_the_sig_structure) {
    const PendingCheck pending = begin(tests::sample_text(), the_signer(), between);
    const auto decoded = hcert::decode(tests::sample_text()).value();
    BOOST_TEST(to_hex(pending.signed_bytes) == to_hex(hcert::signed_bytes(decoded.cose)));
    // ["Signature1", …
    BOOST_TEST(to_hex(ByteView(pending.signed_bytes).first(12)) == "846a5369676e617475726531");
}

BOOST_AUTO_TEST_CASE(times_are_held_against_the_token_then_the_key) {
    trust::TrustedKey key = signer();
    key.not_before = Timestamp{issued.seconds + 100};
    key.not_after = Timestamp{expires.seconds - 100};
    const struct {
        std::int64_t now;
        VerdictKind kind;
    } cases[] = {
        {issued.seconds - 1, VerdictKind::not_yet},
        {issued.seconds + 99, VerdictKind::not_yet},
        {issued.seconds + 100, VerdictKind::ok},
        {expires.seconds - 100, VerdictKind::ok},
        {expires.seconds - 99, VerdictKind::key_expired},
        {expires.seconds - 1, VerdictKind::key_expired},
        {expires.seconds, VerdictKind::expired},
        {expires.seconds + 1'000'000'000, VerdictKind::expired},
    };
    for (const auto& [now, kind] : cases) {
        const Verdict verdict = judge_with(key, Timestamp{now});
        BOOST_TEST((verdict.kind == kind), now << ' ' << name_of(verdict.kind));
        BOOST_TEST((verdict.content_trust == ContentTrust::verified));
        const bool within_token = issued <= Timestamp{now} && Timestamp{now} < expires;
        BOOST_TEST(
            ((verdict.finding(Check::time).outcome == check::Outcome::passed) == within_token));
        const bool within_key = key.not_before <= Timestamp{now} && Timestamp{now} <= key.not_after;
        BOOST_TEST(
            ((verdict.finding(Check::issuer).outcome == check::Outcome::passed) == within_key));
    }
}

BOOST_AUTO_TEST_CASE(an_expired_token_is_expired_even_before_its_key_began) {
    trust::TrustedKey key = signer();
    key.not_before = Timestamp{expires.seconds + 1'000};
    BOOST_TEST((judge_with(key, expires).kind == VerdictKind::expired));
}

BOOST_AUTO_TEST_CASE(a_token_without_an_end_is_told_so_and_not_given_one) {
    const std::string text = text_with({"VN", std::nullopt, std::nullopt, issued});
    const Verdict verdict = judge(text, the_signer(), Timestamp{issued.seconds + 1'000'000'000});
    BOOST_TEST((verdict.kind == VerdictKind::ok));
    BOOST_TEST((verdict.finding(Check::time).outcome == check::Outcome::unknown));
    BOOST_TEST((verdict.finding(Check::time).code == FindingCode::no_expiry));
}

BOOST_AUTO_TEST_CASE(a_token_says_itself_from_when_it_is_valid) {
    const std::string text = text_with({"VN", expires, between, issued});
    BOOST_TEST(
        (judge(text, the_signer(), Timestamp{between.seconds - 1}).kind == VerdictKind::not_yet));
    BOOST_TEST((judge(text, the_signer(), between).kind == VerdictKind::ok));
}

BOOST_AUTO_TEST_CASE(specimens_are_known_by_their_expiry_or_their_key) {
    const std::string text = text_with({"VN", Timestamp{42}, std::nullopt, std::nullopt});
    const Verdict specimen = judge(text, the_signer());
    BOOST_TEST(specimen.is_specimen);
    BOOST_TEST((specimen.kind == VerdictKind::expired));
    trust::TrustedKey demo = signer();
    demo.is_test = true;
    BOOST_TEST(judge_with(demo).is_specimen);
}

BOOST_AUTO_TEST_CASE(a_picture_that_was_read_passes_and_one_that_was_not_is_unreadable) {
    const Verdict read = with_picture_read(judge(tests::sample_text(), the_signer()));
    BOOST_TEST((read.finding(Check::picture).outcome == check::Outcome::passed));
    BOOST_TEST((read.kind == VerdictKind::ok));
    const Verdict unread = unreadable_picture(ErrorCode::picture_no_code, between);
    BOOST_TEST((unread.kind == VerdictKind::unreadable));
    BOOST_TEST((unread.finding(Check::picture).error == ErrorCode::picture_no_code));
    BOOST_TEST((unread.finding(Check::prefix).code == FindingCode::not_reached));
}

BOOST_AUTO_TEST_SUITE_END()
