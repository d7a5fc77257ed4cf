#pragma once

#include "server/registry/certification.h"

namespace tiemchung::registry {

/// Step 3: gives every signed dose of a matched citizen its first certificate, signed centrally. A
/// site's signature that does not hold is taken away, so that the dose waits for its site again.
/// Fails as the database or the signer does; what was written until then stays.
Result<CertificationReport> issue(const Certification& certification);

}  // namespace tiemchung::registry
