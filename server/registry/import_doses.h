#pragma once

#include "server/registry/import_file.h"
#include "server/storage/vault.h"

namespace tiemchung::registry {

/// Doses as vaccination sites send them in (README.md: the format). See DoseMerge for the rules.
/// Fails as import_file does.
Result<ImportReport> import_doses(storage::Database& database, const storage::Vault& vault,
                                  const std::filesystem::path& file,
                                  const std::filesystem::path& bad_lines, Timestamp now,
                                  const std::function<void(const ImportProgress&)>& on_progress);

}  // namespace tiemchung::registry
