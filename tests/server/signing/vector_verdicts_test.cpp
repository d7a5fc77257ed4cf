#include <boost/test/unit_test.hpp>
#include <set>

#include "core/check/check.h"
#include "core/trust/certificate.h"
#include "server/signing/signature_verifier.h"
#include "tests/core/vector_cases.h"

using namespace tiemchung;
using namespace tiemchung::check;

namespace {

/// One certificate of the vectors was signed with P-384, which the specification's ES256 excludes
/// and the publisher calls optional.
bool has_unsupported_key(const tests::VectorCase& one) {
    const auto key = trust::read_certificate(one.signer);
    return !key && key.error().code == ErrorCode::certificate_unsupported_key;
}

trust::TrustList only_the_signer(const tests::VectorCase& one) {
    if (one.signer.empty() || has_unsupported_key(one)) return {};
    const auto key = trust::read_certificate(one.signer);
    BOOST_REQUIRE_MESSAGE(key.ok(), one.id);
    return trust::TrustList({*key});
}

/// Which finding a publisher's flag speaks about; pictures are tested where they are read.
std::optional<Check> check_of_flag(std::string_view flag) {
    for (std::size_t i = 0; i < check_count; ++i) {
        const auto check = static_cast<Check>(i);
        if (name_of(check) == flag && check != Check::picture) return check;
    }
    return std::nullopt;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(vector_verdicts)

BOOST_AUTO_TEST_CASE(every_finding_is_what_the_publisher_expects) {
    signing::SignatureVerifier verifier;
    for (const tests::VectorCase& one : tests::vector_cases()) {
        const PendingCheck pending = begin(one.text, only_the_signer(one), one.at);
        const Verdict verdict = conclude(pending, verifier.verify(pending));
        for (const auto& [flag, expected] : one.expect) {
            const auto subject = check_of_flag(flag);
            if (!subject) continue;
            const Finding& finding = verdict.finding(*subject);
            // Without the issuer's key nobody can say what the key may sign.
            const bool untellable = *subject == Check::key_usage &&
                                    verdict.kind == VerdictKind::unknown_issuer &&
                                    finding.outcome == check::Outcome::unknown;
            BOOST_TEST(((finding.outcome == check::Outcome::passed) == expected || untellable),
                       one.id << ": " << flag << " is " << name_of(finding.outcome) << ", "
                              << name_of(finding.code) << "; verdict " << name_of(verdict.kind));
        }
        if (one.signer.empty()) {
            BOOST_TEST((verdict.kind == VerdictKind::unknown_issuer), one.id);
        }
    }
}

BOOST_AUTO_TEST_CASE(verdicts_agree_with_the_reference) {
    const std::map<std::string, std::set<VerdictKind>> kinds{
        {"ok", {VerdictKind::ok, VerdictKind::key_expired, VerdictKind::expired}},
        // One payload without a person or an entry stops the reference later than us.
        {"key-usage", {VerdictKind::wrong_key_use, VerdictKind::unreadable}},
        {"not-yet-valid", {VerdictKind::not_yet}},
        {"unknown-issuer", {VerdictKind::unknown_issuer}},
        {"kid", {VerdictKind::unknown_issuer}},
        {"expired", {VerdictKind::expired}},
        {"signature", {VerdictKind::bad_signature}},
        {"prefix", {VerdictKind::unreadable}},
        {"base45", {VerdictKind::unreadable}},
        {"zlib", {VerdictKind::unreadable}},
        {"hcert", {VerdictKind::unreadable}},
    };
    signing::SignatureVerifier verifier;
    for (const tests::VectorCase& one : tests::vector_cases()) {
        const PendingCheck pending = begin(one.text, only_the_signer(one), one.at);
        const Verdict verdict = conclude(pending, verifier.verify(pending));
        if (has_unsupported_key(one)) {
            BOOST_TEST((verdict.kind == VerdictKind::unknown_issuer), one.id);
            continue;
        }
        BOOST_TEST(kinds.at(one.reference_verdict).contains(verdict.kind),
                   one.id << ": " << name_of(verdict.kind) << " where the reference says "
                          << one.reference_verdict);
    }
}

BOOST_AUTO_TEST_SUITE_END()
