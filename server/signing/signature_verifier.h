#pragma once

#include <memory>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/check/check.h"
#include "server/signing/openssl_handles.h"

namespace tiemchung::signing {

/// Verifies signatures with OpenSSL, importing each public key once. Safe to use from several
/// threads at a time; one verifier lasts as long as the program.
class SignatureVerifier {
  public:
    /// Tries the candidates in order; what `check::conclude` wants to know.
    [[nodiscard]] check::SignatureAnswer verify(const check::PendingCheck& pending);

    /// Whether `key` made `signature` (as in COSE: r‖s for ES256) over `message`; `not_computable`
    /// where OpenSSL cannot use the key.
    [[nodiscard]] check::SignatureAnswer::Kind verify(const trust::TrustedKey& key,
                                                      ByteView message, ByteView signature);

  private:
    /// The imported key, or null where it cannot be imported.
    std::shared_ptr<EVP_PKEY> imported(ByteView spki);

    std::shared_mutex mutex_;
    std::unordered_map<std::string, std::shared_ptr<EVP_PKEY>> keys_;  // by SPKI
};

}  // namespace tiemchung::signing
