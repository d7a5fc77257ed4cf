#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace tiemchung {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

/// The bytes of a text, without copying it. The text must outlive the view.
[[nodiscard]] ByteView as_bytes(std::string_view text);

/// The text made of the bytes, without copying them. The bytes must outlive the view.
[[nodiscard]] std::string_view as_text(ByteView bytes);

/// Lower-case hexadecimal, two digits a byte.
[[nodiscard]] std::string to_hex(ByteView bytes);

/// Standard base64 (RFC 4648 section 4) with padding.
[[nodiscard]] std::string to_base64(ByteView bytes);

/// URL-safe base64 without padding (RFC 4648 section 5, base64url).
[[nodiscard]] std::string to_base64url(ByteView bytes);

/// Reads standard or URL-safe base64, padded or not, ignoring line breaks.
/// Fails with `text.bad_base64` at the first character that does not belong.
Result<Bytes> from_base64(std::string_view text);

}  // namespace tiemchung
