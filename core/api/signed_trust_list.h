#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/crypto/ed25519.h"
#include "core/trust/trust_material.h"

namespace tiemchung::api {

/// The project's own trust list, one JSON document:
///
///     {"payload": base64, "signature": base64 of Ed25519 over the payload's bytes, "key": base64}
///
/// `key` tells which key signed; it is a hint for choosing among known ones and trusted by nobody.
/// The payload is JSON again:
///
///     {"type": "tiemchung-trust-list", "version": 1, "issued_at": "2022-06-12T09:41:00Z",
///      "keys": [{"kid": base64, "country": "VN", "issuer": …, "alg": "ES256" | "PS256",
///                "spki": base64, "not_before": time, "not_after": time,
///                "use": "tvr", "test": false}, …],
///      "revocation": {"updated_at": time, "countries": ["VN", …], "hashes": [base64, …]}}
///
/// `use` holds the letters of what the key may sign: t test, v vaccination, r recovery. Absent are
/// times that are not known, and `revocation` where nothing is.
[[nodiscard]] std::string sign_trust_list(const trust::TrustMaterial& material, Timestamp issued_at,
                                          const crypto::Ed25519KeyPair& publisher);

/// Verifies and reads such a document. The key list's `updated_at` is the time of issue.
/// Fails with trust.too_large beyond `max_signed_trust_list`, json.malformed, json.missing_member,
/// trust.bad_signature, trust.unknown_format (another type or version) or trust.bad_entry: one
/// broken entry condemns the whole list, since its publisher is ours.
Result<trust::TrustMaterial> open_trust_list(std::string_view json,
                                             const crypto::Ed25519PublicKey& publisher);

inline constexpr std::size_t max_signed_trust_list = std::size_t{32} << 20U;

/// Whether the text looks like such a document, whoever signed it.
[[nodiscard]] bool is_signed_trust_list(std::string_view json);

}  // namespace tiemchung::api
