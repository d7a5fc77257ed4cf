#include "server/registry/site_key.h"

#include "core/base/bytes.h"
#include "server/registry/sealed_text.h"
#include "server/signing/randomness.h"

namespace tiemchung::registry {

Result<storage::SiteRow> with_new_key(const storage::Vault& vault, storage::SiteRow site) {
    const auto seed = signing::draw_random_32();
    if (!seed) return seed.error();
    const crypto::Ed25519KeyPair pair(*seed);
    site.public_key = to_base64url(pair.public_key());
    site.sealed_key = seal_text(vault, storage::Secret::site_key, as_text(*seed), site.site);
    return site;
}

Result<crypto::Ed25519Seed> open_site_key(const storage::Vault& vault,
                                          const storage::SiteRow& site) {
    const auto kept = unseal_text(vault, storage::Secret::site_key, site.sealed_key, site.site);
    if (!kept) return Error{ErrorCode::registry_site_key_missing};
    const auto seed = crypto::exactly<32>(as_bytes(*kept));
    if (!seed) return Error{ErrorCode::registry_site_key_missing};
    return *seed;
}

}  // namespace tiemchung::registry
