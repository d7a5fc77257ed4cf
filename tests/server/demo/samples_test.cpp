#include "server/demo/samples.h"

#include <boost/test/unit_test.hpp>
#include <set>

#include "core/check/check.h"
#include "server/signing/signature_verifier.h"
#include "tests/core/printing.h"
#include "tests/server/support/temporary_folder.h"

namespace tiemchung::demo {
namespace {

constexpr Timestamp sampled_at{1'790'000'000};

/// The samples and what a checker trusts to judge them by.
struct Demo {
    test::TemporaryFolder folder;
    trust::TrustMaterial material;
    std::vector<MadeSample> samples;

    Demo() {
        const auto issuers = DemoIssuers::open(folder.path(), sampled_at);
        BOOST_REQUIRE(issuers.ok());
        auto set = make_samples(*issuers, sampled_at);
        BOOST_REQUIRE(set.ok());
        material.keys = trust::TrustList{issuers->trusted_keys(), sampled_at};
        material.revocations = set->revocations;
        samples = std::move(set->samples);
    }

    [[nodiscard]] check::Verdict judge(const std::string& text) const {
        signing::SignatureVerifier verifier;
        auto pending = check::begin(text, material, sampled_at);
        const auto answer = verifier.verify(pending);
        return check::conclude(std::move(pending), answer);
    }
};

BOOST_FIXTURE_TEST_SUITE(samples_test, Demo)

BOOST_AUTO_TEST_CASE(every_sample_is_judged_as_it_promises) {
    for (const MadeSample& sample : samples) {
        BOOST_TEST(name_of(judge(sample.text).kind) == name_of(sample.promised), sample.name);
    }
}

BOOST_AUTO_TEST_CASE(there_is_a_sample_for_every_verdict) {
    std::set<check::VerdictKind> kinds;
    for (const MadeSample& sample : samples)
        kinds.insert(sample.promised);
    BOOST_TEST(kinds.size() == 9U);
}

BOOST_AUTO_TEST_CASE(whatever_a_demo_key_signed_carries_the_specimen_mark) {
    for (const MadeSample& sample : samples) {
        const check::Verdict verdict = judge(sample.text);
        if (verdict.key) BOOST_TEST(verdict.is_specimen, sample.name);
    }
}

BOOST_AUTO_TEST_CASE(the_payloads_keep_to_their_schema) {
    for (const MadeSample& sample : samples) {
        const check::Verdict verdict = judge(sample.text);
        if (verdict.certificate) BOOST_TEST(verdict.certificate->dcc.remarks.empty(), sample.name);
    }
}

BOOST_AUTO_TEST_CASE(samples_have_titles_in_both_languages_and_names_of_their_own) {
    std::set<std::string_view> names;
    for (const MadeSample& sample : samples) {
        BOOST_TEST(!sample.title_vi.empty());
        BOOST_TEST(!sample.title_en.empty());
        BOOST_TEST((sample.title_vi != sample.title_en));
        names.insert(sample.name);
    }
    BOOST_TEST(names.size() == samples.size());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::demo
