#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "core/base/date.h"
#include "core/base/result.h"
#include "server/storage/vault.h"

namespace tiemchung::storage {
class Database;
}  // namespace tiemchung::storage

namespace tiemchung::registry {

/// Step 2: signs every unsigned dose of matched citizens that the site entered, with the site's own
/// key (Ed25519 over issuance::canonical_bytes), in batches of one transaction each. How many were
/// signed. `on_progress` hears the count so far.
/// Fails with dose.unknown_site, registry.site_key_missing, or as the database does.
Result<std::int64_t> sign_site(storage::Database& database, const storage::Vault& vault,
                               const std::string& site, Timestamp now,
                               const std::function<void(std::int64_t)>& on_progress);

/// The same for every site. A site that has no key is passed over and its code given to
/// `on_keyless`.
Result<std::int64_t> sign_all_sites(storage::Database& database, const storage::Vault& vault,
                                    Timestamp now,
                                    const std::function<void(std::int64_t)>& on_progress,
                                    const std::function<void(const std::string&)>& on_keyless);

}  // namespace tiemchung::registry
