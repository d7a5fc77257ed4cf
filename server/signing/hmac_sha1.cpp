#include "server/signing/hmac_sha1.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace tiemchung::signing {

Result<std::array<std::uint8_t, 20>> hmac_sha1(ByteView key, ByteView message) {
    std::array<std::uint8_t, 20> code{};
    unsigned size = 0;
    const auto* made = HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()), message.data(),
                            message.size(), code.data(), &size);
    if (made == nullptr || size != code.size()) return Error{ErrorCode::signature_platform};
    return code;
}

}  // namespace tiemchung::signing
