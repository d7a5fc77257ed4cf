#pragma once

#include "core/api/call_messages.h"
#include "core/base/date.h"
#include "core/base/result.h"
#include "server/registry/citizen_key.h"
#include "server/storage/vault.h"

namespace tiemchung::storage {
class Connection;
}

namespace tiemchung::hotline {

/// What an operator sees of a verified caller: numbers masked.
/// Fails with registry.no_such_record or storage.wrong_key.
Result<api::CallerRecord> caller_record(storage::Connection& connection,
                                        const storage::Vault& vault,
                                        const registry::CitizenKey& citizen, Timestamp now);

}  // namespace tiemchung::hotline
