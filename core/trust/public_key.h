#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/hcert/cose_algorithm.h"

namespace tiemchung::trust {

/// A public key that can verify health certificates, and the algorithm it does so with: ES256 for
/// P-256, PS256 for RSA.
struct PublicKey {
    hcert::CoseAlgorithm algorithm{};
    Bytes spki;  ///< DER SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7)
};

/// Reads a SubjectPublicKeyInfo: P-256 with its uncompressed point, or RSA of 1024 to 8192 bits
/// (North Macedonia signed with 1024).
/// A key marked as RSASSA-PSS is rewritten as a plain RSA key, the only kind Web Crypto imports.
/// Fails with certificate.bad_der or certificate.unsupported_key.
Result<PublicKey> read_public_key(ByteView spki);

/// The P-256 key with these coordinates, 32 bytes each. Fails with certificate.unsupported_key.
Result<PublicKey> public_key_from_point(ByteView x, ByteView y);

/// The RSA key with this modulus and exponent, big-endian. Fails with certificate.unsupported_key.
Result<PublicKey> public_key_from_modulus(ByteView modulus, ByteView exponent);

}  // namespace tiemchung::trust
