#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/base/date.h"
#include "core/base/result.h"

namespace tiemchung::storage {

class Connection;

/// How far the import of one file has come: written in the transaction that stores its lines, so
/// that an import that was stopped goes on exactly there.
struct ImportRow {
    std::string kind;         ///< `doses`, `population`, `sites`
    std::string fingerprint;  ///< of the file's content, base64url
    std::int64_t file_offset = 0;
    std::int64_t lines = 0;  ///< of the file, up to `file_offset`
    std::int64_t added = 0;
    std::int64_t corrected = 0;
    std::int64_t unchanged = 0;
    std::int64_t bad = 0;
    std::int64_t bad_bytes = 0;  ///< length of the file of bad lines
    Timestamp started_at;
    std::optional<Timestamp> finished_at;

    friend bool operator==(const ImportRow&, const ImportRow&) = default;
};

[[nodiscard]] Result<std::optional<ImportRow>> import_of(Connection& connection,
                                                         const std::string& kind,
                                                         const std::string& fingerprint);

Outcome put_import(Connection& connection, const ImportRow& row);

}  // namespace tiemchung::storage
