#pragma once

#include <string>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/hcert/cose.h"
#include "core/hcert/cwt.h"
#include "core/hcert/dcc.h"

namespace tiemchung::hcert {

/// Puts a certificate together up to its signature: DCC → CWT → COSE_Sign1 with an empty signature.
/// Sign `signed_bytes` of the result with the key that `kid` names; signing is the platform's job.
[[nodiscard]] CoseSign1 prepare(const Dcc& dcc, const CwtClaims& claims, CoseAlgorithm algorithm,
                                ByteView kid);

/// Adds the signature and the outer layers: COSE_Sign1 → zlib → Base45 → `HC1:` text, ready for the
/// alphanumeric mode of a QR code. The ES256 signature is r‖s, not DER.
/// Fails with cose.bad_signature_size if the algorithm cannot have made it, inflate.too_large if
/// the message would not be read back.
Result<std::string> assemble(CoseSign1 message, ByteView signature);

}  // namespace tiemchung::hcert
