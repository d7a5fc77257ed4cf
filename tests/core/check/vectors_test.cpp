#include <boost/test/unit_test.hpp>

#include "core/check/check.h"
#include "core/trust/certificate.h"
#include "tests/core/vector_cases.h"

using namespace tiemchung;
using namespace tiemchung::check;

BOOST_AUTO_TEST_SUITE(check_vectors)

// The signature's answer is taken from the publisher here: core cannot compute it, and this suite
// runs where OpenSSL is not. tests/server/signing computes it.
BOOST_AUTO_TEST_CASE(every_other_finding_is_what_the_publisher_expects) {
    for (const tests::VectorCase& one : tests::vector_cases()) {
        trust::TrustList list;
        if (const auto key = trust::read_certificate(one.signer)) list = trust::TrustList({*key});
        const auto signature = one.expect.find("signature");
        const bool verifies = signature == one.expect.end() || signature->second;
        const Verdict verdict = conclude(
            begin(one.text, list, one.at),
            {verifies ? SignatureAnswer::Kind::verified : SignatureAnswer::Kind::mismatch, 0});
        for (const Finding& finding : verdict.findings) {
            const auto expected = one.expect.find(std::string(name_of(finding.check)));
            if (expected == one.expect.end() || finding.check == Check::picture) continue;
            const bool untellable =
                verdict.kind == VerdictKind::unknown_issuer &&
                (finding.check == Check::key_usage || finding.check == Check::signature);
            if (untellable) continue;
            BOOST_TEST(((finding.outcome == check::Outcome::passed) == expected->second),
                       one.id << ' ' << name_of(finding.check) << ' ' << name_of(verdict.kind));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
