#pragma once

#include "core/trust/revocation.h"
#include "core/trust/trust_list.h"

namespace tiemchung::trust {

/// Everything a check takes on trust: whose keys sign, and what was withdrawn.
struct TrustMaterial {
    TrustList keys;
    RevocationList revocations;

    void merge(const TrustMaterial& other) {
        keys.merge(other.keys);
        revocations.merge(other.revocations);
    }
};

}  // namespace tiemchung::trust
