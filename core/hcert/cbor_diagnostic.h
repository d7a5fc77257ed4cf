#pragma once

#include <string>

#include "core/hcert/cbor.h"

namespace tiemchung::hcert::cbor {

/// The item in the diagnostic notation of RFC 8949 section 8, on one line: for the technical
/// details and for people who compare decoders. Numbers are written so that they read back exactly.
[[nodiscard]] std::string to_diagnostic_notation(const Item& item);

}  // namespace tiemchung::hcert::cbor
