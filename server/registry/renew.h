#pragma once

#include "server/registry/certification.h"

namespace tiemchung::registry {

/// Renews the certificates that have run out or will within `days` (0: only those that have): a new
/// one with a new UVCI and twelve more months takes the place of the old one, which stays in the
/// register. The site's signature is verified again; one that no longer holds is left out.
/// Fails as the database or the signer does; what was written until then stays.
Result<CertificationReport> renew(const Certification& certification, int days);

}  // namespace tiemchung::registry
