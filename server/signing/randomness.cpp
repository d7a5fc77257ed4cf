#include "server/signing/randomness.h"

#include <openssl/rand.h>

namespace tiemchung::signing {

Result<std::array<std::uint8_t, 32>> draw_random_32() {
    std::array<std::uint8_t, 32> bytes{};
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1) {
        return Error{ErrorCode::signature_platform};
    }
    return bytes;
}

}  // namespace tiemchung::signing
