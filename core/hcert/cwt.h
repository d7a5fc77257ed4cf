#pragma once

#include <optional>
#include <string>

#include "core/base/bytes.h"
#include "core/base/date.h"
#include "core/base/result.h"

namespace tiemchung::hcert {

/// The claims of a CBOR Web Token (RFC 8392) that a health certificate uses.
struct CwtClaims {
    std::string issuer;                   ///< `iss` (1), ISO country; "" if absent
    std::optional<Timestamp> expires_at;  ///< `exp` (4); always read, never computed
    std::optional<Timestamp> not_before;  ///< `nbf` (5)
    std::optional<Timestamp> issued_at;   ///< `iat` (6)
};

}  // namespace tiemchung::hcert
