#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace tiemchung::hcert {

/// The most that is unpacked. The longest real COSE message is about 1 KB; this leaves room for
/// chains of large keys and stops a 5 KB text from asking for 5 MB.
inline constexpr std::size_t max_inflated_size = 64 * 1024;

/// Unpacks one zlib stream (RFC 1950). Never holds more than `limit` bytes of output.
/// Fails with inflate.not_zlib (no zlib header), inflate.broken (damaged or cut off; the offset is
/// where reading stopped), inflate.too_large, inflate.trailing_bytes (the offset is the first).
Result<Bytes> inflate_zlib(ByteView compressed, std::size_t limit = max_inflated_size);

/// Packs as one zlib stream at the highest level, as the hcert specification asks: fewer modules in
/// the QR code. Fails with inflate.too_large above `max_inflated_size`.
Result<Bytes> deflate_zlib(ByteView bytes);

}  // namespace tiemchung::hcert
