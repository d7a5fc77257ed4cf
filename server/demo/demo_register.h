#pragma once

#include <filesystem>

#include "core/base/date.h"
#include "core/base/result.h"
#include "server/demo/demo_issuers.h"
#include "server/registry/certificate_maker.h"
#include "server/storage/vault.h"

namespace tiemchung::storage {
class Database;
}  // namespace tiemchung::storage

namespace tiemchung::demo {

/// The issuer's key as issuing uses it. Fails with signature.* codes.
Result<registry::IssuingKey> issuing_key(const DemoIssuer& issuer);

/// Brings a thousand invented citizens into the register, each as far as their fate says, through
/// the same import, match, signatures and renewal as real ones; leaves their files in
/// `data`/demo-register and one person a state in `data`/demo-citizens.json. Certificates are
/// signed by the demo issuer `central` and dated before `now`. Does nothing where the people are
/// there already. Fails as the steps do.
Outcome fill_demo_register(storage::Database& database, const storage::Vault& vault,
                           const DemoIssuer& central, const std::filesystem::path& data,
                           Timestamp now);

}  // namespace tiemchung::demo
