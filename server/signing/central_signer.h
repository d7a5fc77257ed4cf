#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/hcert/cose_algorithm.h"
#include "server/signing/signing_key.h"

namespace tiemchung::signing {

/// What signs certificates in the end, wherever its private key lies.
/// `sign` may be called from several threads at a time.
class CentralSigner {
  public:
    virtual ~CentralSigner() = default;
    CentralSigner() = default;
    CentralSigner(const CentralSigner&) = delete;
    CentralSigner& operator=(const CentralSigner&) = delete;

    [[nodiscard]] virtual hcert::CoseAlgorithm algorithm() const = 0;

    /// The public half as a DER SubjectPublicKeyInfo.
    [[nodiscard]] virtual const Bytes& spki() const = 0;

    /// Signs a COSE Sig_structure and gives the signature as COSE writes it.
    /// Fails with signature.platform, or token.unavailable where the token has gone.
    [[nodiscard]] virtual Result<Bytes> sign(ByteView message) = 0;
};

/// Signs with a key that lies in this process. Fails with signature.platform.
Result<std::shared_ptr<CentralSigner>> sign_with_key(SigningKey key);

/// Which key of which token, and what opens it.
struct TokenAddress {
    std::filesystem::path module;    ///< the maker's PKCS#11 library
    std::string token;               ///< its label
    std::string key;                 ///< label of the private key and of its public half
    std::filesystem::path pin_file;  ///< holds the PIN on its first line
};

/// Signs with a key that never leaves its PKCS#11 token (OASIS PKCS#11 2.40): RSA for PS256, P-256
/// for ES256. Fails with file.unreadable (the PIN), token.unavailable or token.no_key.
Result<std::shared_ptr<CentralSigner>> sign_with_token(const TokenAddress& address);

}  // namespace tiemchung::signing
