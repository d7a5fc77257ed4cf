#include "core/crypto/secret_box.h"

#include <sodium/crypto_aead_xchacha20poly1305.h>

#include <algorithm>

namespace tiemchung::crypto {

static_assert(std::tuple_size_v<SecretKey> == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(std::tuple_size_v<BoxNonce> == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);

namespace {
constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
}  // namespace

Bytes seal_box(const SecretKey& key, const BoxNonce& nonce, ByteView message, ByteView bound_to) {
    Bytes box(nonce_size + message.size() + tag_size);
    std::copy(nonce.begin(), nonce.end(), box.begin());
    crypto_aead_xchacha20poly1305_ietf_encrypt(box.data() + nonce_size, nullptr, message.data(),
                                               message.size(), bound_to.data(), bound_to.size(),
                                               nullptr, nonce.data(), key.data());
    return box;
}

std::optional<Bytes> open_box(const SecretKey& key, ByteView box, ByteView bound_to) {
    if (box.size() < nonce_size + tag_size) return std::nullopt;
    const ByteView sealed = box.subspan(nonce_size);
    Bytes message(sealed.size() - tag_size);
    const int opened = crypto_aead_xchacha20poly1305_ietf_decrypt(
        message.data(), nullptr, nullptr, sealed.data(), sealed.size(), bound_to.data(),
        bound_to.size(), box.data(), key.data());
    if (opened != 0) return std::nullopt;
    return message;
}

}  // namespace tiemchung::crypto
