#pragma once

#include <filesystem>

#include "core/base/date.h"
#include "core/base/result.h"
#include "server/storage/vault.h"

namespace tiemchung::storage {
class Database;
}  // namespace tiemchung::storage

namespace tiemchung::demo {

/// Brings a thousand invented citizens into the register, each as far as their fate says, through
/// the same import, match, signatures and renewal as real ones; leaves their files in
/// `data`/demo-register and one person a state in `data`/demo-citizens.json. Certificates are
/// signed by the demo signer ps256, dated before `now`; its key and certificate are left as
/// `data`/central.key and central.crt, where `tiemchung admin` looks for them.
/// Leaves the register as it is where the people are there already. Fails as the steps do.
Outcome fill_demo_register(storage::Database& database, const storage::Vault& vault,
                           const std::filesystem::path& data, Timestamp now);

}  // namespace tiemchung::demo
