#include "server/storage/photo_uploads.h"

#include "server/storage/connection.h"

namespace tiemchung::storage {
namespace {

/// What lies beside the row.
Outcome remove_contents(Connection& connection, std::string_view photo) {
    const auto pieces = connection.execute("DELETE FROM photo_pieces WHERE photo = :photo", photo);
    if (!pieces) return pieces.error();
    return done_or_error(
        connection.execute("DELETE FROM photo_contents WHERE photo = :photo", photo));
}

}  // namespace

Outcome insert_upload(Connection& connection, const UploadRow& row) {
    return done_or_error(
        connection.execute("INSERT INTO photos (photo, file_bytes, received, forget_at) "
                           "VALUES (:photo, :file_bytes, :received, :forget_at)",
                           row.photo, row.file_bytes, row.received, row.forget_at));
}

Result<std::optional<UploadRow>> find_upload(Connection& connection, std::string_view photo) {
    const auto found = connection.select_one<std::int64_t, std::int64_t, bool, Timestamp>(
        "SELECT file_bytes, received, CASE WHEN format IS NULL THEN 0 ELSE 1 END, "
        "coalesce(forget_at, 0) FROM photos WHERE photo = :photo AND erased_at IS NULL",
        photo);
    if (!found) return found.error();
    if (!*found) return std::optional<UploadRow>{};
    const auto& [file_bytes, received, is_done, forget_at] = **found;
    return std::optional{UploadRow{std::string{photo}, file_bytes, received, is_done, forget_at}};
}

Result<bool> advance_upload(Connection& connection, std::string_view photo, std::int64_t from,
                            std::int64_t to) {
    const auto advanced = connection.execute(
        "UPDATE photos SET received = :to WHERE photo = :photo AND received = :from "
        "AND format IS NULL",
        to, photo, from);
    if (!advanced) return advanced.error();
    return *advanced == 1;
}

Outcome insert_piece(Connection& connection, std::string_view photo, std::int64_t begins_at,
                     const std::string& content) {
    return done_or_error(
        connection.execute("INSERT INTO photo_pieces (photo, begins_at, content) "
                           "VALUES (:photo, :begins_at, :content)",
                           photo, begins_at, content));
}

Result<std::vector<PieceRow>> pieces_of(Connection& connection, std::string_view photo) {
    auto found = connection.select<std::int64_t, std::string>(
        "SELECT begins_at, content FROM photo_pieces WHERE photo = :photo ORDER BY begins_at",
        photo);
    if (!found) return found.error();
    std::vector<PieceRow> pieces;
    for (auto& [begins_at, content] : *found)
        pieces.push_back({begins_at, std::move(content)});
    return pieces;
}

Result<bool> finish_upload(Connection& connection, std::string_view photo, std::int64_t received,
                           const TakenPhoto& taken) {
    const auto finished = connection.execute(
        "UPDATE photos SET received = file_bytes, format = :format, bytes = :bytes, "
        "width = :width, height = :height "
        "WHERE photo = :photo AND received = :received AND format IS NULL",
        media_type_of(taken.format), taken.bytes, taken.width, taken.height, photo, received);
    if (!finished) return finished.error();
    if (*finished != 1) return false;
    const auto kept =
        connection.execute("INSERT INTO photo_contents (photo, content) VALUES (:photo, :content)",
                           photo, taken.content);
    if (!kept) return kept.error();
    if (received == 0) return true;
    const auto removed = connection.execute("DELETE FROM photo_pieces WHERE photo = :photo", photo);
    if (!removed) return removed.error();
    return true;
}

Outcome remove_upload(Connection& connection, std::string_view photo) {
    const auto removed =
        connection.execute("DELETE FROM photos WHERE photo = :photo AND report IS NULL", photo);
    if (!removed) return removed.error();
    return *removed == 1 ? remove_contents(connection, photo) : Outcome{Done{}};
}

Result<int> remove_old_uploads(Connection& connection, Timestamp now, int limit) {
    // Of several that sweep at the same time, each removes what it found.
    const auto old = connection.select<std::string>(
        "SELECT photo FROM photos WHERE forget_at <= :now ORDER BY forget_at LIMIT :limit", now,
        limit);
    if (!old) return old.error();
    for (const auto& [photo] : *old) {
        const Outcome removed = remove_upload(connection, photo);
        if (!removed) return removed.error();
    }
    return static_cast<int>(old->size());
}

}  // namespace tiemchung::storage
