#pragma once

#include "core/base/result.h"
#include "core/issuance/dose_record.h"
#include "server/storage/doses.h"
#include "server/storage/vault.h"

namespace tiemchung::registry {

/// The record that a site's signature covers, its number opened. Fails with storage.wrong_key.
Result<issuance::DoseRecord> dose_record_of(const storage::Vault& vault,
                                            const storage::DoseToSign& dose);

}  // namespace tiemchung::registry
