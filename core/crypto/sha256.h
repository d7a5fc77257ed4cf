#pragma once

#include <array>
#include <cstdint>

#include "core/base/bytes.h"

namespace tiemchung::crypto {

using Sha256Digest = std::array<std::uint8_t, 32>;

/// SHA-256 (FIPS 180-4) of the bytes.
[[nodiscard]] Sha256Digest sha256(ByteView bytes);

}  // namespace tiemchung::crypto
