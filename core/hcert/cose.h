#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/hcert/cose_algorithm.h"

namespace tiemchung::hcert {

/// A COSE_Sign1 message (RFC 9052 section 4.2), read but not verified.
struct CoseSign1 {
    CoseAlgorithm algorithm{};
    Bytes kid;  ///< from the protected header, else from the unprotected one; empty if neither
    Bytes protected_header;  ///< as signed
    Bytes payload;           ///< as signed: the CWT
    Bytes signature;
};

/// Reads a COSE_Sign1, tagged 18, also inside the CWT tag 61, or untagged.
/// Fails with cbor.* or cose.* codes.
Result<CoseSign1> parse_cose_sign1(ByteView bytes);

/// The Sig_structure (RFC 9052 section 4.4) that the signature is computed over.
[[nodiscard]] Bytes signed_bytes(const CoseSign1& message);

}  // namespace tiemchung::hcert
