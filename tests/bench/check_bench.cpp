// text → verdict on one core, beside raw OpenSSL verification with the same key over the same
// bytes in the same process. The three measurements take turns, so that a busy machine slows them
// alike; each figure is the median of many rounds. Prints JSON.
#include <openssl/rsa.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include "server/signing/ecdsa_signature.h"
#include "server/signing/signature_verifier.h"
#include "tests/server/command/demo_signer.h"

using namespace tiemchung;
using hcert::CoseAlgorithm;

namespace {

constexpr int rounds = 25;
constexpr int turns_a_round = 400;
constexpr int keys_beside = 800;  // as many as the published lists hold
constexpr Timestamp in_time{1'660'000'000};

void demand(bool holds) {
    if (!holds) std::abort();
}

double microseconds_a_turn(const std::function<void()>& turn) {
    using Clock = std::chrono::steady_clock;
    const Clock::time_point started = Clock::now();
    for (int i = 0; i < turns_a_round; ++i)
        turn();
    const std::chrono::duration<double, std::micro> taken = Clock::now() - started;
    return taken.count() / turns_a_round;
}

double median(std::vector<double> values) {
    std::nth_element(values.begin(), values.begin() + rounds / 2, values.end());
    return values[rounds / 2];
}

/// OpenSSL as anybody would call it, with everything prepared that can be: key and DER signature.
class RawVerification {
  public:
    RawVerification(const trust::TrustedKey& key, Bytes message, ByteView signature)
        : algorithm_(key.algorithm), message_(std::move(message)) {
        const unsigned char* position = key.spki.data();
        key_.reset(d2i_PUBKEY(nullptr, &position, static_cast<long>(key.spki.size())));
        signature_ = algorithm_ == CoseAlgorithm::es256 ? signing::der_from_raw(signature).value()
                                                        : Bytes(signature.begin(), signature.end());
    }

    void verify() const {
        const signing::DigestContext digest(EVP_MD_CTX_new());
        EVP_PKEY_CTX* context = nullptr;
        demand(EVP_DigestVerifyInit(digest.get(), &context, EVP_sha256(), nullptr, key_.get()) ==
               1);
        if (algorithm_ == CoseAlgorithm::ps256) {
            EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING);
            EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST);
        }
        demand(EVP_DigestVerify(digest.get(), signature_.data(), signature_.size(), message_.data(),
                                message_.size()) == 1);
    }

  private:
    CoseAlgorithm algorithm_;
    Bytes message_;
    signing::KeyHandle key_;
    Bytes signature_;
};

trust::TrustList list_with(const trust::TrustedKey& key) {
    std::vector<trust::TrustedKey> keys(keys_beside, key);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        keys[i].kid[0] = static_cast<std::uint8_t>(i * 37);
        keys[i].kid[1] = static_cast<std::uint8_t>(i);
        keys[i].kid[7] = static_cast<std::uint8_t>(key.kid[7] + 1);
    }
    keys.push_back(key);
    return trust::TrustList(std::move(keys));
}

void measure(const char* name, CoseAlgorithm algorithm, const char* separator) {
    const tests::DemoSigner signer(algorithm);
    const std::string text = signer.sign();
    const trust::TrustList trust = list_with(signer.trusted());
    const check::PendingCheck once = check::begin(text, trust, in_time);
    const RawVerification raw(signer.trusted(), once.signed_bytes,
                              once.verdict.certificate->cose.signature);
    signing::SignatureVerifier verifier;

    const auto whole = [&] {
        check::PendingCheck pending = check::begin(text, trust, in_time);
        const check::SignatureAnswer answer = verifier.verify(pending);
        const auto verdict = check::conclude(std::move(pending), answer);
        demand(verdict.kind == check::VerdictKind::ok);
    };
    const auto without_signature = [&] {
        const auto verdict = check::conclude(check::begin(text, trust, in_time),
                                             {check::SignatureAnswer::Kind::verified, 0});
        demand(verdict.kind == check::VerdictKind::ok);
    };
    std::vector<double> whole_times;
    std::vector<double> raw_times;
    std::vector<double> other_times;
    std::vector<double> ratios;
    for (int round = 0; round < rounds; ++round) {
        whole_times.push_back(microseconds_a_turn(whole));
        raw_times.push_back(microseconds_a_turn([&] { raw.verify(); }));
        other_times.push_back(microseconds_a_turn(without_signature));
        ratios.push_back(raw_times.back() / whole_times.back());
    }
    std::printf(
        "  \"%s\": {\"text_length\": %zu, \"checks_per_second\": %.0f, "
        "\"raw_verifications_per_second\": %.0f, \"ratio\": %.3f, "
        "\"microseconds_besides_signature\": %.2f}%s\n",
        name, text.size(), 1e6 / median(whole_times), 1e6 / median(raw_times), median(ratios),
        median(other_times), separator);
}

}  // namespace

int main() {
    std::printf("{\n");
    measure("ES256", CoseAlgorithm::es256, ",");
    measure("PS256", CoseAlgorithm::ps256, "");
    std::printf("}\n");
}
