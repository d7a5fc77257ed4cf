#pragma once

#include "core/base/result.h"

namespace tiemchung::storage {

class Connection;
class Vault;

/// Makes sure that this vault's key is the one that the database was filled with: the first server
/// leaves its mark, the others compare. Without it a server with another key would find nobody and
/// enter everybody a second time. Fails with storage.wrong_key.
Outcome check_vault(Connection& connection, const Vault& vault);

}  // namespace tiemchung::storage
