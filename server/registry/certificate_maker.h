#pragma once

#include <memory>

#include "core/base/bytes.h"
#include "core/base/date.h"
#include "core/base/result.h"
#include "server/signing/central_signer.h"
#include "server/storage/issuing.h"
#include "server/storage/vault.h"

namespace tiemchung::registry {

/// The key of the central signature, and the identifier that its certificate gives it.
struct IssuingKey {
    std::shared_ptr<signing::CentralSigner> signer;
    Bytes kid;  ///< first eight bytes of the SHA-256 of the certificate
};

/// The next certificate of a dose: step 3 for one dose. Verifies the site's signature over the
/// record as it stands now, then signs the certificate's content centrally. Touches no database, so
/// that many threads may do it at once.
///
/// Fails with registry.site_key_missing, registry.site_signature_wrong, storage.wrong_key (the
/// number cannot be opened), or as the signer does.
Result<storage::NewCertificate> make_certificate(const storage::Vault& vault, const IssuingKey& key,
                                                 const storage::DoseToCertify& dose, Timestamp now);

}  // namespace tiemchung::registry
