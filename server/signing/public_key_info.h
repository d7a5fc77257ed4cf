#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace tiemchung::signing {

/// DER SubjectPublicKeyInfo of an RSA key, from its big-endian numbers.
/// Fails with signature.unusable_key.
Result<Bytes> rsa_spki(ByteView modulus, ByteView exponent);

/// DER SubjectPublicKeyInfo of a point on P-256 (0x04, x, y). Fails with signature.unusable_key.
Result<Bytes> p256_spki(ByteView point);

}  // namespace tiemchung::signing
