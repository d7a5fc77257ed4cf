#include "server/signing/signature_verifier.h"

#include <openssl/rsa.h>

#include <mutex>

#include "server/signing/ecdsa_signature.h"

namespace tiemchung::signing {
namespace {

using Kind = check::SignatureAnswer::Kind;

/// More keys than all trust lists together hold; past it the cache starts anew.
constexpr std::size_t max_cached_keys = 10'000;

bool configure(EVP_PKEY_CTX* context, hcert::CoseAlgorithm algorithm) {
    if (algorithm == hcert::CoseAlgorithm::es256) return true;
    return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) > 0 &&
           EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) > 0;
}

}  // namespace

check::SignatureAnswer SignatureVerifier::verify(const check::PendingCheck& pending) {
    check::SignatureAnswer answer;
    if (!pending.verdict.certificate) return answer;
    const ByteView signature = pending.verdict.certificate->cose.signature;
    for (std::size_t i = 0; i < pending.candidates.size(); ++i) {
        const Kind kind = verify(pending.candidates[i], pending.signed_bytes, signature);
        if (kind == Kind::verified) return {Kind::verified, i};
        if (kind == Kind::mismatch) answer.kind = Kind::mismatch;
    }
    return answer;
}

Kind SignatureVerifier::verify(const trust::TrustedKey& key, ByteView message, ByteView signature) {
    const std::shared_ptr<EVP_PKEY> imported_key = imported(key.spki);
    if (!imported_key) return Kind::not_computable;
    Bytes der;
    if (key.algorithm == hcert::CoseAlgorithm::es256) {
        auto converted = der_from_raw(signature);
        if (!converted) return Kind::mismatch;
        der = *std::move(converted);
        signature = der;
    }
    const DigestContext digest(EVP_MD_CTX_new());
    EVP_PKEY_CTX* context = nullptr;  // owned by `digest`
    if (!digest ||
        EVP_DigestVerifyInit(digest.get(), &context, EVP_sha256(), nullptr, imported_key.get()) !=
            1 ||
        !configure(context, key.algorithm)) {
        return Kind::not_computable;
    }
    const int verified = EVP_DigestVerify(digest.get(), signature.data(), signature.size(),
                                          message.data(), message.size());
    return verified == 1 ? Kind::verified : Kind::mismatch;
}

std::shared_ptr<EVP_PKEY> SignatureVerifier::imported(ByteView spki) {
    std::string name(as_text(spki));
    {
        const std::shared_lock lock(mutex_);
        const auto found = keys_.find(name);
        if (found != keys_.end()) return found->second;
    }
    const unsigned char* position = spki.data();
    std::shared_ptr<EVP_PKEY> key(d2i_PUBKEY(nullptr, &position, static_cast<long>(spki.size())),
                                  EVP_PKEY_free);
    const std::unique_lock lock(mutex_);
    if (keys_.size() >= max_cached_keys) keys_.clear();
    return keys_.emplace(std::move(name), std::move(key)).first->second;
}

}  // namespace tiemchung::signing
