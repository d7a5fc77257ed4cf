#include "server/storage/vault_check.h"

#include "core/base/bytes.h"
#include "server/storage/connection.h"
#include "server/storage/vault.h"

namespace tiemchung::storage {

Outcome check_vault(Connection& connection, const Vault& vault) {
    const std::string mark = to_base64url(vault.hash(Secret::person, "this register"));
    const auto left = connection.execute(
        "INSERT INTO meta (name, value) VALUES ('vault', :mark) ON CONFLICT (name) DO NOTHING",
        mark);
    if (!left) return left.error();
    const auto found =
        connection.select_one<std::string>("SELECT value FROM meta WHERE name = 'vault'");
    if (!found) return found.error();
    if (!*found || std::get<0>(**found) != mark) return Error{ErrorCode::storage_wrong_key};
    return Done{};
}

}  // namespace tiemchung::storage
