#pragma once

#include <optional>

#include "core/base/bytes.h"

namespace tiemchung::signing {

/// The two spellings of an ECDSA signature on P-256: COSE writes r‖s, 64 bytes (RFC 9053 section
/// 2.1); OpenSSL wants and gives the DER of SEQUENCE { r, s }.
[[nodiscard]] std::optional<Bytes> der_from_raw(ByteView raw);
[[nodiscard]] std::optional<Bytes> raw_from_der(ByteView der);

}  // namespace tiemchung::signing
