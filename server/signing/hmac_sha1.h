#pragma once

#include <array>
#include <cstdint>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace tiemchung::signing {

/// HMAC-SHA-1 (RFC 2104), which one-time codes of authenticator apps are made with; SHA-1's
/// collisions do not touch it. Fails with signature.platform where the platform lacks it.
[[nodiscard]] Result<std::array<std::uint8_t, 20>> hmac_sha1(ByteView key, ByteView message);

}  // namespace tiemchung::signing
