#pragma once

#include "core/check/verdict.h"
#include "core/trust/revocation.h"

namespace tiemchung::check {

/// The check that a decoding error of this code speaks about.
[[nodiscard]] Check check_of(ErrorCode code);

/// Where `now` lies between the times in the token. `exp` itself is past the end (RFC 7519 section
/// 4.1.4).
[[nodiscard]] Finding check_time(const hcert::CwtClaims& claims, Timestamp now);

/// The finding `issuer` for a key that the trust list knows: whether its certificate is in force.
/// The last second of an X.509 certificate still is.
[[nodiscard]] Finding check_key_validity(const trust::TrustedKey& key, Timestamp now);

/// Whether the key may sign this kind of entry.
[[nodiscard]] Finding check_key_usage(const trust::TrustedKey& key, hcert::EntryKind kind);

/// Whether the certificate was withdrawn.
[[nodiscard]] Finding check_revocation(const hcert::DecodedCertificate& certificate,
                                       const trust::RevocationList& list);

/// The verdict that the findings add up to: the first kind that applies, in the order of
/// VerdictKind. The token's times come before those of its key: a token past its `exp` has expired
/// even where its key was to begin later.
[[nodiscard]] VerdictKind kind_of(const Verdict& verdict);

}  // namespace tiemchung::check
