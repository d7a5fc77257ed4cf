#pragma once

#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/trust/trusted_key.h"

namespace tiemchung::trust {

/// Reads what a check needs from a document signer's X.509 certificate (RFC 5280): key, validity,
/// subject, extended key usage; and computes its key identifier. Nothing else is looked at, since
/// certificates in real trust lists carry extensions that strict readers refuse; that a certificate
/// is to be trusted is for the list it came in to say.
/// Fails with certificate.bad_der, certificate.bad_date or certificate.unsupported_key.
Result<TrustedKey> read_certificate(ByteView der_certificate);

/// The key identifier of a certificate: the first 8 bytes of SHA-256 over its DER.
[[nodiscard]] Kid kid_of(ByteView der_certificate);

/// The DER of every `CERTIFICATE` block in a PEM text (RFC 7468), in order; at most 1,000.
/// Fails with certificate.bad_pem where there is none, or one is broken.
Result<std::vector<Bytes>> read_pem_certificates(std::string_view text);

}  // namespace tiemchung::trust
