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
    Bytes signature;         ///< at most 1024 bytes; a wrong length simply never verifies
};

/// Reads a COSE_Sign1, tagged 18, also inside the CWT tag 61, or untagged. Algorithm and kid may be
/// in either header, as real certificates have them; the protected one wins.
/// Fails with cbor.* for the message itself; cose.not_sign1, cose.bad_header, cose.no_algorithm,
/// cose.unsupported_algorithm, cose.critical_header (no extension is understood), cose.bad_kid,
/// cose.bad_signature_size.
Result<CoseSign1> parse_cose_sign1(ByteView bytes);

/// The message as CBOR, tagged 18, its unprotected header empty.
[[nodiscard]] Bytes write_cose_sign1(const CoseSign1& message);

/// A protected header with these two parameters.
[[nodiscard]] Bytes write_protected_header(CoseAlgorithm algorithm, ByteView kid);

/// The Sig_structure (RFC 9052 section 4.4) that the signature is computed over.
[[nodiscard]] Bytes signed_bytes(const CoseSign1& message);

}  // namespace tiemchung::hcert
