#include "server/storage/imports.h"

#include "server/storage/connection.h"

namespace tiemchung::storage {

Result<std::optional<ImportRow>> import_of(Connection& connection, const std::string& kind,
                                           const std::string& fingerprint) {
    using Number = std::int64_t;
    const auto found = connection.select_one<Number, Number, Number, Number, Number, Number, Number,
                                             Timestamp, std::optional<Timestamp>>(
        "SELECT file_offset, lines, added, corrected, unchanged, bad, bad_bytes, started_at, "
        "finished_at FROM imports WHERE kind = :kind AND fingerprint = :fingerprint",
        kind, fingerprint);
    if (!found) return found.error();
    if (!*found) return std::optional<ImportRow>{};
    const auto& [offset, lines, added, corrected, unchanged, bad, bad_bytes, started, finished] =
        **found;
    return std::optional(ImportRow{kind, fingerprint, offset, lines, added, corrected, unchanged,
                                   bad, bad_bytes, started, finished});
}

Outcome put_import(Connection& connection, const ImportRow& row) {
    const auto changed = connection.execute(
        "INSERT INTO imports (kind, fingerprint, file_offset, lines, added, corrected, unchanged, "
        "bad, bad_bytes, started_at, finished_at) VALUES (:kind, :fingerprint, :file_offset, "
        ":lines, :added, :corrected, :unchanged, :bad, :bad_bytes, :started_at, :finished_at) "
        "ON CONFLICT (kind, fingerprint) DO UPDATE SET file_offset = excluded.file_offset, "
        "lines = excluded.lines, added = excluded.added, corrected = excluded.corrected, "
        "unchanged = excluded.unchanged, bad = excluded.bad, bad_bytes = excluded.bad_bytes, "
        "started_at = excluded.started_at, finished_at = excluded.finished_at",
        row.kind, row.fingerprint, row.file_offset, row.lines, row.added, row.corrected,
        row.unchanged, row.bad, row.bad_bytes, row.started_at, row.finished_at);
    if (!changed) return changed.error();
    return Done{};
}

}  // namespace tiemchung::storage
