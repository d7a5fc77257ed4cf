#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "core/base/bytes.h"

namespace tiemchung::crypto {

using Ed25519Seed = std::array<std::uint8_t, 32>;
using Ed25519PublicKey = std::array<std::uint8_t, 32>;
using Ed25519Signature = std::array<std::uint8_t, 64>;

/// An Ed25519 key pair (RFC 8032), made from 32 random bytes that the caller draws and keeps.
/// The secret half is wiped when the pair goes away.
class Ed25519KeyPair {
  public:
    explicit Ed25519KeyPair(const Ed25519Seed& seed);
    ~Ed25519KeyPair();
    Ed25519KeyPair(const Ed25519KeyPair&) = delete;
    Ed25519KeyPair& operator=(const Ed25519KeyPair&) = delete;

    [[nodiscard]] const Ed25519PublicKey& public_key() const { return public_key_; }
    [[nodiscard]] Ed25519Signature sign(ByteView message) const;

  private:
    Ed25519PublicKey public_key_{};
    std::array<std::uint8_t, 64> secret_key_{};
};

/// Whether `signature` was made over `message` by the owner of `key`.
[[nodiscard]] bool verify_ed25519(ByteView message, const Ed25519Signature& signature,
                                  const Ed25519PublicKey& key);

/// The fixed-size value in `bytes`, or nothing where the length differs: for signatures and keys
/// that arrive from outside.
template <std::size_t size>
[[nodiscard]] std::optional<std::array<std::uint8_t, size>> exactly(ByteView bytes) {
    if (bytes.size() != size) return std::nullopt;
    std::array<std::uint8_t, size> value{};
    for (std::size_t i = 0; i < size; ++i)
        value[i] = bytes[i];
    return value;
}

}  // namespace tiemchung::crypto
