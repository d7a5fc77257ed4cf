#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "core/base/bytes.h"

namespace tiemchung::crypto {

using SecretKey = std::array<std::uint8_t, 32>;
using BoxNonce = std::array<std::uint8_t, 24>;

/// Encrypts and authenticates with XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha, libsodium's
/// `aead_xchacha20poly1305_ietf`). The nonce comes first in the result, the tag last: 40 bytes more
/// than the message. A nonce of 24 random bytes need never be remembered. `bound_to` is
/// authenticated but not contained: it must be given again to open the box.
[[nodiscard]] Bytes seal_box(const SecretKey& key, const BoxNonce& nonce, ByteView message,
                             ByteView bound_to);

/// The message, or nothing where key or `bound_to` are others, or a bit was changed.
[[nodiscard]] std::optional<Bytes> open_box(const SecretKey& key, ByteView box, ByteView bound_to);

}  // namespace tiemchung::crypto
