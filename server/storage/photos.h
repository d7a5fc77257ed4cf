#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/report/photo.h"

namespace tiemchung::storage {

class Connection;

/// A photo that a report has.
struct PhotoRow {
    std::string photo;
    int number = 0;
    report::PhotoFormat format{};
    std::int64_t bytes = 0;  ///< of the file as it is kept, unsealed
    std::int64_t width = 0;
    std::int64_t height = 0;
};

/// By number; those that were erased are not among them.
[[nodiscard]] Result<std::vector<PhotoRow>> photos_of_report(Connection& connection,
                                                             const std::string& report);

/// Gives a whole upload that no report has to this one. False where there is none.
Result<bool> give_photo(Connection& connection, const std::string& photo, const std::string& report,
                        int number);

/// Whether the report has this very photo.
[[nodiscard]] Result<bool> has_photo(Connection& connection, const std::string& report,
                                     const std::string& photo);

/// The number of its last photo; 0 where it has none.
[[nodiscard]] Result<int> last_photo_number(Connection& connection, const std::string& report);

struct SealedPhoto {
    std::string photo;
    report::PhotoFormat format{};
    std::string content;  ///< base64url; sealed as Secret::photo, bound to `photo`
};
[[nodiscard]] Result<std::optional<SealedPhoto>> sealed_photo(Connection& connection,
                                                              const std::string& report,
                                                              int number);

/// Removes the contents of a report's photos. How many there were.
Result<int> erase_photos_of(Connection& connection, const std::string& report, Timestamp now);

/// When photos of the report were last erased.
[[nodiscard]] Result<std::optional<Timestamp>> photos_erased(Connection& connection,
                                                             const std::string& report);

Outcome move_photo(Connection& connection, const std::string& photo, const std::string& report,
                   int number);

/// Nothing of them stays.
Outcome remove_photos_of(Connection& connection, const std::string& report);

}  // namespace tiemchung::storage
