#include "core/crypto/keyed_hash.h"

#include <sodium/crypto_generichash_blake2b.h>
#include <sodium/utils.h>

namespace tiemchung::crypto {

KeyedHash keyed_hash(const SecretKey& key, ByteView message) {
    KeyedHash hash{};
    crypto_generichash_blake2b(hash.data(), hash.size(), message.data(), message.size(), key.data(),
                               key.size());
    return hash;
}

SecretKey derive_key(const SecretKey& root, std::string_view purpose) {
    return keyed_hash(root, as_bytes(purpose));
}

void wipe(std::span<std::uint8_t> secret) {
    sodium_memzero(secret.data(), secret.size());
}

}  // namespace tiemchung::crypto
