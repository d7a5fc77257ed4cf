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

/// A file on its way, or whole and not yet any report's.
struct UploadRow {
    std::string photo;  ///< what the photo will be known by
    std::int64_t file_bytes = 0;
    std::int64_t received = 0;
    bool is_done = false;
    Timestamp forget_at;
};

Outcome insert_upload(Connection& connection, const UploadRow& row);

/// Also one that a report has got meanwhile: whoever lost the last answer may still ask.
[[nodiscard]] Result<std::optional<UploadRow>> find_upload(Connection& connection,
                                                           std::string_view photo);

/// Notes that bytes have arrived which begin where the last ended. False where they do not: of two
/// that send the same piece, one gets it.
Result<bool> advance_upload(Connection& connection, std::string_view photo, std::int64_t from,
                            std::int64_t to);

/// `content`: base64url; sealed as Secret::photo, bound to photo and place.
Outcome insert_piece(Connection& connection, std::string_view photo, std::int64_t begins_at,
                     const std::string& content);

struct PieceRow {
    std::int64_t begins_at = 0;
    std::string content;
};
/// In their order.
[[nodiscard]] Result<std::vector<PieceRow>> pieces_of(Connection& connection,
                                                      std::string_view photo);

/// A file that was taken.
struct TakenPhoto {
    report::PhotoFormat format{};
    std::int64_t bytes = 0;
    std::int64_t width = 0;
    std::int64_t height = 0;
    std::string content;  ///< base64url; sealed as Secret::photo, bound to the photo
};

/// Ends an upload of which everything up to `received` had arrived: the photo takes the place of
/// its pieces. False where somebody else was there first.
Result<bool> finish_upload(Connection& connection, std::string_view photo, std::int64_t received,
                           const TakenPhoto& taken);

/// Removes an upload that no report has. Not an error where there is none.
Outcome remove_upload(Connection& connection, std::string_view photo);

/// Those whose time has ended, `limit` at most. How many.
Result<int> remove_old_uploads(Connection& connection, Timestamp now, int limit);

}  // namespace tiemchung::storage
