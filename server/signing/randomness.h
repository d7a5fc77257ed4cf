#pragma once

#include <array>
#include <cstdint>

#include "core/base/result.h"

namespace tiemchung::signing {

/// 32 bytes from the system's random generator, by way of OpenSSL: an Ed25519 seed, a session
/// secret. Fails with signature.platform where the system has none to give.
Result<std::array<std::uint8_t, 32>> draw_random_32();

}  // namespace tiemchung::signing
