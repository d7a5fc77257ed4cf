#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "core/base/bytes.h"
#include "core/base/date.h"
#include "core/hcert/cose_algorithm.h"

namespace tiemchung::trust {

/// Key identifier: the first 8 bytes of SHA-256 over the signer's DER certificate. Not unique.
using Kid = std::array<std::uint8_t, 8>;

/// What a key may sign. Everything, unless its certificate carries an extended key usage of the
/// DCC families (1.3.6.1.4.1.1847.2021.1.x and 1.3.6.1.4.1.0.1847.2021.1.x); usages of other kinds
/// never restrict.
struct KeyPurposes {
    bool test = true;
    bool vaccination = true;
    bool recovery = true;

    friend bool operator==(const KeyPurposes&, const KeyPurposes&) = default;
};

/// One document signer (DSC) of a trust list, reduced to what a check needs.
struct TrustedKey {
    Kid kid{};
    std::string country;  ///< ISO 3166-1 alpha-2 as the list says; "" where it does not say
    std::string issuer;   ///< common name, or organisation, of the DSC; for people to read
    hcert::CoseAlgorithm algorithm{};
    Bytes spki;  ///< DER SubjectPublicKeyInfo: importable by OpenSSL and Web Crypto
    std::optional<Timestamp> not_before;  ///< absent where the list does not tell
    std::optional<Timestamp> not_after;
    KeyPurposes purposes;
    bool is_test = false;  ///< from a list of test or demo keys: results carry the specimen ribbon
};

}  // namespace tiemchung::trust
