#include "server/registry/sealed_text.h"

#include "core/base/bytes.h"

namespace tiemchung::registry {

std::string seal_text(const storage::Vault& vault, storage::Secret what, std::string_view value,
                      std::string_view bound_to) {
    return to_base64url(vault.seal(what, value, as_bytes(bound_to)));
}

Result<std::string> unseal_text(const storage::Vault& vault, storage::Secret what,
                                std::string_view sealed, std::string_view bound_to) {
    const auto bytes = from_base64(sealed);
    if (!bytes) return Error{ErrorCode::storage_wrong_key};
    return vault.unseal(what, *bytes, as_bytes(bound_to));
}

std::string hash_text(const storage::Vault& vault, storage::Secret what, std::string_view value) {
    return to_base64url(vault.hash(what, value));
}

}  // namespace tiemchung::registry
