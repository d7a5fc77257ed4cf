#pragma once

#include "server/registry/import_file.h"
#include "server/storage/vault.h"

namespace tiemchung::registry {

/// The columns of the file.
[[nodiscard]] std::span<const CsvColumn> site_columns();

/// Vaccination sites (README.md: the format). Each new one gets a signing key of its own; a known
/// one keeps its key and takes the new name, phone and address. Fails as import_file does.
Result<ImportReport> import_sites(storage::Database& database, const storage::Vault& vault,
                                  const std::filesystem::path& file,
                                  const std::filesystem::path& bad_lines, Timestamp now,
                                  const std::function<void(const ImportProgress&)>& on_progress);

}  // namespace tiemchung::registry
