#include "server/registry/file_fingerprint.h"

#include <fstream>

#include "core/base/bytes.h"
#include "core/crypto/sha256.h"

namespace tiemchung::registry {

Result<std::string> fingerprint_of(const std::filesystem::path& file) {
    constexpr std::size_t piece_size = std::size_t{1} << 20U;
    std::ifstream stream{file, std::ios::binary};
    if (!stream) return Error{ErrorCode::file_not_found};
    Bytes digests;
    std::string piece(piece_size, '\0');
    for (;;) {
        stream.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        if (stream.bad()) return Error{ErrorCode::file_unreadable};
        const auto count = static_cast<std::size_t>(stream.gcount());
        if (count == 0) break;
        const auto digest = crypto::sha256(as_bytes(std::string_view(piece).substr(0, count)));
        digests.insert(digests.end(), digest.begin(), digest.end());
    }
    return to_base64url(crypto::sha256(digests));
}

}  // namespace tiemchung::registry
