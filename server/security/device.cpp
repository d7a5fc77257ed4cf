#include "server/security/device.h"

#include "core/crypto/equality.h"
#include "server/security/token.h"

namespace tiemchung::security {
namespace {

constexpr std::size_t id_length = 22;

std::string seal_of(const storage::Vault& vault, std::string_view id) {
    const auto hash = vault.hash(storage::Secret::device, id);
    return to_base64url(ByteView{hash}.first(16));
}

}  // namespace

Result<std::string> draw_device(const storage::Vault& vault) {
    const auto id = draw_id();
    if (!id) return id.error();
    return *id + seal_of(vault, *id);
}

bool is_device(const storage::Vault& vault, std::string_view name) {
    if (name.size() != 2 * id_length) return false;
    const std::string expected = seal_of(vault, name.substr(0, id_length));
    return crypto::equal_in_constant_time(as_bytes(expected), as_bytes(name.substr(id_length)));
}

}  // namespace tiemchung::security
