#pragma once

#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace tiemchung::hcert {

/// Decodes Base45 (RFC 9285). The space is a digit of its alphabet: nothing is trimmed.
/// Fails with base45.empty; base45.bad_character at the first character outside the alphabet;
/// base45.bad_length at the end if a single character is left over; base45.bad_value at the first
/// group that stands for more than its bytes can hold.
Result<Bytes> decode_base45(std::string_view text);

/// Encodes as Base45 (RFC 9285), ready for the alphanumeric mode of a QR code.
[[nodiscard]] std::string encode_base45(ByteView bytes);

}  // namespace tiemchung::hcert
