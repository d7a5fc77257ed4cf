#pragma once

#include <filesystem>
#include <optional>

#include "core/base/date.h"
#include "core/base/result.h"
#include "server/registry/certificate_maker.h"
#include "server/signing/central_signer.h"

namespace tiemchung::command {

/// Where the key of the central signature lies, and its certificate.
struct CentralKeyAddress {
    std::filesystem::path key;          ///< PEM; not read where there is a token
    std::filesystem::path certificate;  ///< PEM or DER
    std::optional<signing::TokenAddress> token;
};

/// Fails with file.not_found, file.unreadable, signature.unusable_key, certificate.* or token.*
/// codes; certificate.wrong_key where the certificate is of another key.
Result<registry::IssuingKey> open_central_key(const CentralKeyAddress& address);

/// Draws a key and writes it and a self-signed certificate for it, good for five years.
/// Fails with file.unwritable, also where one of the files exists, or signature.platform.
Outcome make_central_key(const CentralKeyAddress& address, hcert::CoseAlgorithm algorithm,
                         Timestamp now);

}  // namespace tiemchung::command
