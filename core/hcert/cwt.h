#pragma once

#include <optional>
#include <string>

#include "core/base/bytes.h"
#include "core/base/date.h"
#include "core/base/result.h"
#include "core/hcert/cbor.h"

namespace tiemchung::hcert {

/// The claims of a CBOR Web Token (RFC 8392) that a health certificate uses.
struct CwtClaims {
    std::string issuer;                   ///< `iss` (1), ISO country; "" if absent
    std::optional<Timestamp> expires_at;  ///< `exp` (4); always read, never computed
    std::optional<Timestamp> not_before;  ///< `nbf` (5)
    std::optional<Timestamp> issued_at;   ///< `iat` (6)
};

/// Claim keys as used by the hcert specification: `hcert` holds a map whose key 1 is the EU DCC.
inline constexpr std::int64_t issuer_claim = 1;
inline constexpr std::int64_t expires_at_claim = 4;
inline constexpr std::int64_t not_before_claim = 5;
inline constexpr std::int64_t issued_at_claim = 6;
inline constexpr std::int64_t hcert_claim = -260;
inline constexpr std::int64_t eu_dcc_key = 1;

/// Reads the claims of a COSE payload. Times may be integers or, as some issuers write them,
/// floating-point; a fraction is dropped, downwards. `null` counts as absent.
/// Fails with cwt.not_a_map, or cwt.bad_claim where a claim has another type or lies outside the
/// years 1 to 9999.
Result<CwtClaims> read_cwt(const cbor::Item& payload);

/// The EU DCC inside a COSE payload, every field as issued, also unknown ones; null if there is
/// none or it is no map.
[[nodiscard]] const cbor::Item* dcc_of(const cbor::Item& payload);

}  // namespace tiemchung::hcert
