#pragma once

#include "server/registry/import_file.h"
#include "server/storage/vault.h"

namespace tiemchung::registry {

/// The columns of the file.
[[nodiscard]] std::span<const CsvColumn> population_columns();

/// An extract of the population register (README.md: the format). People who were mismatched and
/// about whom it says something new wait for step 1 again. Fails as import_file does.
Result<ImportReport> import_population(
    storage::Database& database, const storage::Vault& vault, const std::filesystem::path& file,
    const std::filesystem::path& bad_lines, Timestamp now,
    const std::function<void(const ImportProgress&)>& on_progress);

}  // namespace tiemchung::registry
