#pragma once

#include "core/base/bytes.h"
#include "core/trust/trusted_key.h"

namespace tiemchung::trust {

/// What the extended key usage among a certificate's extensions (`content` of its [3] field) allows
/// the key to sign. Both families of DCC purposes count; where neither is present, as in Viet Nam's
/// certificate with its client-authentication and e-mail purposes, everything is allowed.
[[nodiscard]] KeyPurposes read_key_purposes(ByteView content);

}  // namespace tiemchung::trust
