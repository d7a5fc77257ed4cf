#include "core/crypto/sha256.h"

#include <sodium/crypto_hash_sha256.h>

namespace tiemchung::crypto {

Sha256Digest sha256(ByteView bytes) {
    static_assert(std::tuple_size_v<Sha256Digest> == crypto_hash_sha256_BYTES);
    Sha256Digest digest{};
    crypto_hash_sha256(digest.data(), bytes.data(), bytes.size());
    return digest;
}

}  // namespace tiemchung::crypto
