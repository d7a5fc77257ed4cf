#pragma once

#include "core/base/result.h"
#include "core/crypto/ed25519.h"
#include "server/storage/sites.h"
#include "server/storage/vault.h"

namespace tiemchung::registry {

/// The site with a key pair drawn for it. Fails with signature.platform.
Result<storage::SiteRow> with_new_key(const storage::Vault& vault, storage::SiteRow site);

/// The site's key pair. Fails with registry.site_key_missing where what is kept is none.
Result<crypto::Ed25519Seed> open_site_key(const storage::Vault& vault,
                                          const storage::SiteRow& site);

}  // namespace tiemchung::registry
