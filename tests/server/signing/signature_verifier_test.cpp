#include "server/signing/signature_verifier.h"

#include <atomic>
#include <boost/test/unit_test.hpp>
#include <thread>

#include "server/signing/signing_key.h"

using namespace tiemchung;
using namespace tiemchung::signing;
using hcert::CoseAlgorithm;
using Kind = check::SignatureAnswer::Kind;

namespace {

trust::TrustedKey trusted(const SigningKey& key) {
    trust::TrustedKey result;
    result.algorithm = key.algorithm();
    result.spki = key.spki().value();
    return result;
}

check::PendingCheck pending_check(std::vector<trust::TrustedKey> candidates, Bytes message,
                                  Bytes signature) {
    check::PendingCheck pending;
    pending.candidates = std::move(candidates);
    pending.signed_bytes = std::move(message);
    pending.verdict.certificate.emplace();
    pending.verdict.certificate->cose.signature = std::move(signature);
    return pending;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(signature_verifier)

BOOST_AUTO_TEST_CASE(every_candidate_is_tried_and_the_one_that_signed_is_named) {
    SignatureVerifier verifier;
    const SigningKey first = SigningKey::generate(CoseAlgorithm::es256).value();
    const SigningKey second = SigningKey::generate(CoseAlgorithm::es256).value();
    const Bytes message{1, 2, 3};
    trust::TrustedKey broken = trusted(first);
    broken.spki.resize(20);
    const auto answer = verifier.verify(pending_check({broken, trusted(first), trusted(second)},
                                                      message, second.sign(message).value()));
    BOOST_TEST((answer.kind == Kind::verified));
    BOOST_TEST(answer.candidate == 2U);
}

BOOST_AUTO_TEST_CASE(one_usable_key_that_does_not_fit_makes_a_mismatch) {
    SignatureVerifier verifier;
    const SigningKey key = SigningKey::generate(CoseAlgorithm::es256).value();
    const Bytes message{1, 2, 3};
    trust::TrustedKey broken = trusted(key);
    broken.spki.resize(20);
    const Bytes wrong(64, 7);
    BOOST_TEST((verifier.verify(pending_check({trusted(key), broken}, message, wrong)).kind ==
                Kind::mismatch));
    BOOST_TEST(
        (verifier.verify(pending_check({broken}, message, wrong)).kind == Kind::not_computable));
    BOOST_TEST((verifier.verify(pending_check({}, message, wrong)).kind == Kind::not_computable));
}

BOOST_AUTO_TEST_CASE(a_signature_of_the_wrong_length_is_a_mismatch) {
    SignatureVerifier verifier;
    for (const CoseAlgorithm algorithm : {CoseAlgorithm::es256, CoseAlgorithm::ps256}) {
        const SigningKey key = SigningKey::generate(algorithm).value();
        const Bytes message{1, 2, 3};
        for (const std::size_t size : {0U, 1U, 63U, 65U, 255U, 257U}) {
            BOOST_TEST((verifier.verify(trusted(key), message, Bytes(size, 9)) == Kind::mismatch));
        }
    }
}

BOOST_AUTO_TEST_CASE(threads_share_one_verifier) {
    SignatureVerifier verifier;
    std::vector<SigningKey> keys;
    for (int i = 0; i < 4; ++i)
        keys.push_back(SigningKey::generate(CoseAlgorithm::es256).value());
    std::atomic<int> verified = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&] {
            const Bytes message{4, 2};
            for (int round = 0; round < 20; ++round) {
                const SigningKey& key = keys[static_cast<std::size_t>(round) % keys.size()];
                const auto kind = verifier.verify(trusted(key), message, key.sign(message).value());
                verified += kind == Kind::verified ? 1 : 0;
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    BOOST_TEST(verified == 80);
}

BOOST_AUTO_TEST_SUITE_END()
