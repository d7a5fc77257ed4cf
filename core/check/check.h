#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/check/verdict.h"
#include "core/trust/trust_list.h"
#include "core/trust/trust_material.h"

namespace tiemchung::check {

/// A check whose signature is still to be verified by the platform.
///
/// Verifying is not core's job: libsodium has neither ES256 nor PS256, so OpenSSL does it natively
/// and Web Crypto in the browser. `begin` says what to verify, `conclude` takes the answer.
struct PendingCheck {
    Verdict verdict;                            ///< final already if `candidates` is empty
    Bytes signed_bytes;                         ///< the COSE Sig_structure
    std::vector<trust::TrustedKey> candidates;  ///< try in order until one verifies
};

/// What the platform found out about the signature.
struct SignatureAnswer {
    enum class Kind : std::uint8_t { verified, mismatch, not_computable };
    Kind kind = Kind::not_computable;
    std::size_t candidate = 0;  ///< index of the key that verified
};

/// Decodes `text` and finds the keys that may have signed it. Never fails: what is wrong is in the
/// verdict. `now` is the instant to judge validity at.
[[nodiscard]] PendingCheck begin(std::string_view text, const trust::TrustList& trust,
                                 Timestamp now);

/// The same, also asking whether the certificate was withdrawn.
[[nodiscard]] PendingCheck begin(std::string_view text, const trust::TrustMaterial& trust,
                                 Timestamp now);

/// The verdict, given what the platform said about the signature; ignored when there was nothing
/// to verify.
[[nodiscard]] Verdict conclude(PendingCheck pending, SignatureAnswer answer);

/// The same verdict for a text that was read from a picture: the finding `picture` passed.
[[nodiscard]] Verdict with_picture_read(Verdict verdict);

/// The verdict about a picture from which no text could be read.
[[nodiscard]] Verdict unreadable_picture(ErrorCode error, Timestamp now);

}  // namespace tiemchung::check
