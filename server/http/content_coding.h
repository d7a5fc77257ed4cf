#pragma once

#include <cstdint>
#include <string_view>

namespace tiemchung::http {

/// The codings a static file can be held in, best first.
enum class ContentCoding : std::uint8_t { brotli, gzip, identity };

/// Which codings exist for a file; identity always does.
struct AvailableCodings {
    bool brotli = false;
    bool gzip = false;
};

/// The coding to answer with, by `Accept-Encoding` (RFC 9110 section 12.5.3): among those with the
/// highest weight the smallest, identity where nothing else is acceptable.
[[nodiscard]] ContentCoding choose_coding(std::string_view accept_encoding,
                                          AvailableCodings available);

}  // namespace tiemchung::http
