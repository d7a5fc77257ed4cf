#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/date.h"
#include "core/base/result.h"
#include "core/report/photo.h"
#include "server/storage/vault.h"

namespace tiemchung::storage {
class Connection;
}

/// Photos of papers, once they are uploaded whole: kept sealed, given to a report, opened, erased.
namespace tiemchung::photos {

struct PhotoFacts {
    int number = 0;  ///< in its report, from 1
    report::PhotoFormat format{};
    std::int64_t bytes = 0;
    std::uint32_t width = 0;   ///< pixels; 0 for a PDF
    std::uint32_t height = 0;  ///< likewise
};

/// Gives uploads that are done to a report, numbered after those that it has; one that it has
/// already stays where it is. Fails with report.photo_missing where one is not there, not done, or
/// another report's.
Outcome give_to_report(storage::Connection& connection, std::span<const std::string> uploads,
                       const std::string& report);

[[nodiscard]] Result<std::vector<PhotoFacts>> photos_of(storage::Connection& connection,
                                                        const std::string& report);

struct OpenedPhoto {
    report::PhotoFormat format{};
    Bytes content;
};

/// Fails with report.photo_missing, or storage.wrong_key.
[[nodiscard]] Result<OpenedPhoto> open_photo(storage::Connection& connection,
                                             const storage::Vault& vault, const std::string& report,
                                             int number);

/// Their contents are gone; that there were some stays known by `photos_erased_at`. How many.
Result<int> erase_photos(storage::Connection& connection, const std::string& report, Timestamp now);

/// When photos of the report were last erased; nothing while none was.
[[nodiscard]] Result<std::optional<Timestamp>> photos_erased_at(storage::Connection& connection,
                                                                const std::string& report);

/// Moves the photos of one report behind those of another.
Outcome move_photos(storage::Connection& connection, const std::string& from,
                    const std::string& into);

/// Nothing of them stays, for a report that was dropped or is itself erased.
Outcome remove_photos(storage::Connection& connection, const std::string& report);

}  // namespace tiemchung::photos
