#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/base/bytes.h"
#include "core/crypto/secret_box.h"

namespace tiemchung::crypto {

using KeyedHash = std::array<std::uint8_t, 32>;

/// Keyed BLAKE2b (RFC 7693) with 256 bits of result: without the key, nobody can tell what a hash
/// is of, however few the possible values.
[[nodiscard]] KeyedHash keyed_hash(const SecretKey& key, ByteView message);

/// A key of its own for each `purpose`: none tells anything about the root or the others.
[[nodiscard]] SecretKey derive_key(const SecretKey& root, std::string_view purpose);

/// Overwrites a secret that is no longer needed, in a way that compilers leave in.
void wipe(std::span<std::uint8_t> secret);

}  // namespace tiemchung::crypto
