#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "server/storage/vault.h"

/// Sealed values as columns hold them: base64url.
namespace tiemchung::registry {

[[nodiscard]] std::string seal_text(const storage::Vault& vault, storage::Secret what,
                                    std::string_view value, std::string_view bound_to);

/// Fails with storage.wrong_key.
[[nodiscard]] Result<std::string> unseal_text(const storage::Vault& vault, storage::Secret what,
                                              std::string_view sealed, std::string_view bound_to);

[[nodiscard]] std::string hash_text(const storage::Vault& vault, storage::Secret what,
                                    std::string_view value);

}  // namespace tiemchung::registry
