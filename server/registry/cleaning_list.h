#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "core/base/result.h"
#include "server/storage/vault.h"

namespace tiemchung::storage {
class Database;
}  // namespace tiemchung::storage

namespace tiemchung::registry {

/// The cleaning list of dispatch 2262/BYT-CNTT: everybody who cannot pass step 1, by province,
/// district and commune of residence, as CSV with the class of failure and the number masked; once
/// for every site that entered one of their doses. Handed to `write` piece by piece, which answers
/// whether it could be written. How many lines, without the head.
/// Fails with file.unwritable, or as the database does.
Result<std::int64_t> write_cleaning_list(storage::Database& database, const storage::Vault& vault,
                                         const std::function<bool(std::string_view)>& write);

}  // namespace tiemchung::registry
