#include "server/security/token.h"

#include "core/base/bytes.h"
#include "server/signing/randomness.h"

namespace tiemchung::security {

Result<std::string> draw_token() {
    const auto bytes = signing::draw_random_32();
    if (!bytes) return bytes.error();
    return to_base64url(*bytes);
}

Result<std::string> draw_id() {
    constexpr std::size_t id_bytes = 16;
    const auto bytes = signing::draw_random_32();
    if (!bytes) return bytes.error();
    return to_base64url(ByteView{*bytes}.first(id_bytes));
}

}  // namespace tiemchung::security
