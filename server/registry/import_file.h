#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "server/registry/bad_lines_file.h"
#include "server/registry/csv_columns.h"

namespace tiemchung::storage {
class Connection;
class Database;
}  // namespace tiemchung::storage

namespace tiemchung::registry {

/// What became of lines.
struct ImportCounts {
    std::int64_t added = 0;
    std::int64_t corrected = 0;
    std::int64_t unchanged = 0;  ///< already there, word for word
    std::int64_t bad = 0;
};

/// A line of a batch that the register refuses, by its place in the batch.
struct RefusedLine {
    std::size_t index = 0;
    std::vector<BadField> fields;
};

struct StoredBatch {
    ImportCounts counts;  ///< `bad` is left to the importer
    std::vector<RefusedLine> refused;
};

/// What one kind of file does with its lines.
class LineStore {
  public:
    virtual ~LineStore() = default;
    LineStore() = default;
    LineStore(const LineStore&) = delete;
    LineStore& operator=(const LineStore&) = delete;

    /// The file's kind, for its checkpoints: `doses`.
    [[nodiscard]] virtual std::string_view kind() const = 0;
    [[nodiscard]] virtual std::span<const CsvColumn> columns() const = 0;

    /// Reads the values of `columns()` and adds the line to the batch, unless fields are wrong:
    /// those are given back.
    virtual std::vector<BadField> add(std::span<const std::string_view> values) = 0;

    /// Stores the batch. Called again for the same batch where the transaction has to run again.
    virtual Result<StoredBatch> store(storage::Connection& connection) = 0;

    /// Begins a new batch.
    virtual void clear() = 0;
};

struct ImportProgress {
    std::uint64_t bytes_before = 0;  ///< done by earlier runs
    std::int64_t lines_before = 0;
    std::uint64_t bytes_done = 0;
    std::uint64_t bytes_total = 0;
    std::int64_t lines = 0;
};

struct ImportReport {
    ImportCounts counts;
    std::int64_t lines = 0;  ///< of the file, its head and empty ones included
    bool resumed = false;    ///< went on where an earlier run was stopped
};

/// Imports a CSV file batch by batch, each with its checkpoint in one transaction: killed at any
/// point and started again, nothing is lost or doubled. Lines that cannot be taken go to
/// `bad_lines`, good ones are kept; without bad lines that file does not remain.
/// Fails with file.not_found, file.unreadable, file.unwritable, csv.missing_column (offset: which
/// of the store's columns), csv.bad_line or text.bad_utf8 for the head, or as the database does.
Result<ImportReport> import_file(storage::Database& database, const std::filesystem::path& file,
                                 const std::filesystem::path& bad_lines, LineStore& store,
                                 Timestamp now,
                                 const std::function<void(const ImportProgress&)>& on_progress);

}  // namespace tiemchung::registry
