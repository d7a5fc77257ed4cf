#pragma once

#include <string>

#include "core/base/bytes.h"
#include "core/base/date.h"
#include "core/base/result.h"
#include "core/trust/trusted_key.h"
#include "server/signing/signing_key.h"

namespace tiemchung::signing {

/// What a document signer certificate says about its key.
struct SignerDescription {
    std::string common_name;   ///< CN, UTF-8, at most 64 characters
    std::string organisation;  ///< O, likewise
    std::string country;       ///< C, two letters
    Timestamp not_before;
    Timestamp not_after;
    trust::KeyPurposes purposes;  ///< written as extended key usage where they restrict
};

/// A certificate for `key`, signed by the key itself, as DER: the key identifier of everything the
/// key signs is made from it. Fails with signature.platform.
Result<Bytes> self_signed_certificate(const SigningKey& key, const SignerDescription& signer);

/// PEM armour around a DER certificate.
[[nodiscard]] std::string certificate_pem(ByteView der);

}  // namespace tiemchung::signing
