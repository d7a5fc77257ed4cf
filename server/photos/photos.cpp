#include "server/photos/photos.h"

#include "server/storage/photos.h"

namespace tiemchung::photos {

using storage::Connection;

Outcome give_to_report(Connection& connection, std::span<const std::string> uploads,
                       const std::string& report) {
    auto number = storage::last_photo_number(connection, report);
    if (!number) return number.error();
    for (const std::string& upload : uploads) {
        const auto given = storage::give_photo(connection, upload, report, *number + 1);
        if (!given) return given.error();
        if (*given) {
            ++*number;
            continue;
        }
        const auto has_it = storage::has_photo(connection, report, upload);
        if (!has_it) return has_it.error();
        if (!*has_it) return Error{ErrorCode::report_photo_missing};
    }
    return Done{};
}

Result<std::vector<PhotoFacts>> photos_of(Connection& connection, const std::string& report) {
    const auto rows = storage::photos_of_report(connection, report);
    if (!rows) return rows.error();
    std::vector<PhotoFacts> photos;
    for (const storage::PhotoRow& row : *rows) {
        photos.push_back({row.number, row.format, row.bytes, static_cast<std::uint32_t>(row.width),
                          static_cast<std::uint32_t>(row.height)});
    }
    return photos;
}

Result<OpenedPhoto> open_photo(Connection& connection, const storage::Vault& vault,
                               const std::string& report, int number) {
    const auto found = storage::sealed_photo(connection, report, number);
    if (!found) return found.error();
    if (!*found) return Error{ErrorCode::report_photo_missing};
    const auto sealed = from_base64((*found)->content);
    if (!sealed) return Error{ErrorCode::storage_wrong_key};
    const auto content = vault.unseal(storage::Secret::photo, *sealed, as_bytes((*found)->photo));
    if (!content) return content.error();
    const ByteView bytes = as_bytes(*content);
    return OpenedPhoto{(*found)->format, Bytes{bytes.begin(), bytes.end()}};
}

Result<int> erase_photos(Connection& connection, const std::string& report, Timestamp now) {
    return storage::erase_photos_of(connection, report, now);
}

Result<std::optional<Timestamp>> photos_erased_at(Connection& connection,
                                                  const std::string& report) {
    return storage::photos_erased(connection, report);
}

Outcome move_photos(Connection& connection, const std::string& from, const std::string& into) {
    const auto rows = storage::photos_of_report(connection, from);
    if (!rows) return rows.error();
    auto number = storage::last_photo_number(connection, into);
    if (!number) return number.error();
    for (const storage::PhotoRow& row : *rows) {
        const Outcome moved = storage::move_photo(connection, row.photo, into, ++*number);
        if (!moved) return moved;
    }
    return Done{};
}

Outcome remove_photos(Connection& connection, const std::string& report) {
    return storage::remove_photos_of(connection, report);
}

}  // namespace tiemchung::photos
