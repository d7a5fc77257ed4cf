#include "core/crypto/ed25519.h"

#include <sodium/crypto_sign_ed25519.h>
#include <sodium/utils.h>

namespace tiemchung::crypto {

// sodium_init is not called anywhere: it seeds libsodium's random generator and picks vectorised
// code paths, and neither SHA-256 nor Ed25519 uses them.

static_assert(std::tuple_size_v<Ed25519Seed> == crypto_sign_ed25519_SEEDBYTES);
static_assert(std::tuple_size_v<Ed25519PublicKey> == crypto_sign_ed25519_PUBLICKEYBYTES);
static_assert(std::tuple_size_v<Ed25519Signature> == crypto_sign_ed25519_BYTES);

Ed25519KeyPair::Ed25519KeyPair(const Ed25519Seed& seed) {
    static_assert(sizeof(secret_key_) == crypto_sign_ed25519_SECRETKEYBYTES);
    crypto_sign_ed25519_seed_keypair(public_key_.data(), secret_key_.data(), seed.data());
}

Ed25519KeyPair::~Ed25519KeyPair() {
    sodium_memzero(secret_key_.data(), secret_key_.size());
}

Ed25519Signature Ed25519KeyPair::sign(ByteView message) const {
    Ed25519Signature signature{};
    crypto_sign_ed25519_detached(signature.data(), nullptr, message.data(), message.size(),
                                 secret_key_.data());
    return signature;
}

bool verify_ed25519(ByteView message, const Ed25519Signature& signature,
                    const Ed25519PublicKey& key) {
    return crypto_sign_ed25519_verify_detached(signature.data(), message.data(), message.size(),
                                               key.data()) == 0;
}

}  // namespace tiemchung::crypto
