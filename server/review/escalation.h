#pragma once

#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"
#include "server/storage/vault.h"

namespace tiemchung::storage {
class Database;
}

/// What the clock asks for.
namespace tiemchung::review {

/// Moves every report that has used up its 48 hours one level up, where they begin anew; the
/// citizen and both levels are told (tell_both_sides). Approved ones that wait for a
/// signature move likewise. Above the province there is nobody: what is late there stays. How many.
/// Any server may, several at once. Fails as the database does, or with storage.wrong_key.
Result<int> escalate_late(storage::Database& database, const storage::Vault& vault,
                          std::string_view domain, Timestamp now);

}  // namespace tiemchung::review
