#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/hcert/cose_algorithm.h"
#include "server/signing/openssl_handles.h"

namespace tiemchung::signing {

/// A private key that signs health certificates: P-256 for ES256, RSA-2048 for PS256.
/// `sign` may be called from several threads at a time.
class SigningKey {
  public:
    /// Draws a new key. Fails with signature.platform.
    static Result<SigningKey> generate(hcert::CoseAlgorithm algorithm);

    /// Reads an unencrypted PKCS #8 key in PEM. Fails with signature.unusable_key.
    static Result<SigningKey> from_pem(std::string_view pem);

    /// PKCS #8 in PEM, unencrypted: keep it secret.
    [[nodiscard]] Result<std::string> to_pem() const;

    [[nodiscard]] hcert::CoseAlgorithm algorithm() const { return algorithm_; }

    /// The public half as a DER SubjectPublicKeyInfo.
    [[nodiscard]] Result<Bytes> spki() const;

    /// Signs `message` (for a certificate: the COSE Sig_structure) and gives the signature as COSE
    /// writes it. Fails with signature.platform.
    [[nodiscard]] Result<Bytes> sign(ByteView message) const;

    /// OpenSSL's key, for building certificates; owned by this object.
    [[nodiscard]] EVP_PKEY* handle() const { return key_.get(); }

  private:
    SigningKey(hcert::CoseAlgorithm algorithm, KeyHandle key)
        : algorithm_(algorithm), key_(std::move(key)) {}

    hcert::CoseAlgorithm algorithm_;
    KeyHandle key_;
};

/// Reads a key from a PEM file. Fails with file.not_found or signature.unusable_key.
Result<SigningKey> load_signing_key(const std::filesystem::path& file);

/// Writes the key to a new file that only its owner may read; never over an existing one.
/// Fails with file.unwritable.
Outcome save_signing_key(const SigningKey& key, const std::filesystem::path& file);

}  // namespace tiemchung::signing
