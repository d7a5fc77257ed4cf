#include "server/storage/photos.h"

#include "server/storage/connection.h"

namespace tiemchung::storage {
namespace {

/// Media types are the formats' names in the database.
Result<report::PhotoFormat> format_named(std::string_view name) {
    using report::PhotoFormat;
    for (const PhotoFormat format :
         {PhotoFormat::jpeg, PhotoFormat::png, PhotoFormat::webp, PhotoFormat::pdf}) {
        if (name == media_type_of(format)) return format;
    }
    return Error{ErrorCode::storage_failed};
}

}  // namespace

Result<std::vector<PhotoRow>> photos_of_report(Connection& connection, const std::string& report) {
    auto found =
        connection.select<std::string, int, std::string, std::int64_t, std::int64_t, std::int64_t>(
            "SELECT photo, number, format, bytes, width, height FROM photos "
            "WHERE report = :report AND number IS NOT NULL ORDER BY number",
            report);
    if (!found) return found.error();
    std::vector<PhotoRow> rows;
    for (auto& [photo, number, media_type, bytes, width, height] : *found) {
        const auto format = format_named(media_type);
        if (!format) return format.error();
        rows.push_back({std::move(photo), number, *format, bytes, width, height});
    }
    return rows;
}

Result<bool> give_photo(Connection& connection, const std::string& photo, const std::string& report,
                        int number) {
    const auto given = connection.execute(
        "UPDATE photos SET report = :report, number = :number, forget_at = NULL "
        "WHERE photo = :photo AND report IS NULL AND format IS NOT NULL",
        report, number, photo);
    if (!given) return given.error();
    return *given == 1;
}

Result<bool> has_photo(Connection& connection, const std::string& report,
                       const std::string& photo) {
    const auto found = connection.select_one<int>(
        "SELECT number FROM photos "
        "WHERE photo = :photo AND report = :report AND number IS NOT NULL",
        photo, report);
    if (!found) return found.error();
    return found->has_value();
}

Result<int> last_photo_number(Connection& connection, const std::string& report) {
    const auto found = connection.select_one<int>(
        "SELECT coalesce(max(number), 0) FROM photos WHERE report = :report", report);
    if (!found) return found.error();
    return *found ? std::get<0>(**found) : 0;
}

Result<std::optional<SealedPhoto>> sealed_photo(Connection& connection, const std::string& report,
                                                int number) {
    auto found = connection.select_one<std::string, std::string, std::string>(
        "SELECT photos.photo, photos.format, photo_contents.content FROM photos "
        "JOIN photo_contents ON photo_contents.photo = photos.photo "
        "WHERE photos.report = :report AND photos.number = :number",
        report, number);
    if (!found) return found.error();
    if (!*found) return std::optional<SealedPhoto>{};
    auto& [photo, media_type, content] = **found;
    const auto format = format_named(media_type);
    if (!format) return format.error();
    return std::optional{SealedPhoto{std::move(photo), *format, std::move(content)}};
}

Result<int> erase_photos_of(Connection& connection, const std::string& report, Timestamp now) {
    const auto removed = connection.execute(
        "DELETE FROM photo_contents WHERE photo IN "
        "(SELECT photo FROM photos WHERE report = :report)",
        report);
    if (!removed) return removed.error();
    const auto erased = connection.execute(
        "UPDATE photos SET number = NULL, bytes = 0, width = 0, height = 0, erased_at = :now "
        "WHERE report = :report AND number IS NOT NULL",
        now, report);
    if (!erased) return erased.error();
    return static_cast<int>(*erased);
}

Result<std::optional<Timestamp>> photos_erased(Connection& connection, const std::string& report) {
    const auto found = connection.select_one<std::optional<Timestamp>>(
        "SELECT max(erased_at) FROM photos WHERE report = :report", report);
    if (!found) return found.error();
    return *found ? std::get<0>(**found) : std::nullopt;
}

Outcome move_photo(Connection& connection, const std::string& photo, const std::string& report,
                   int number) {
    return done_or_error(connection.execute(
        "UPDATE photos SET report = :report, number = :number WHERE photo = :photo", report, number,
        photo));
}

Outcome remove_photos_of(Connection& connection, const std::string& report) {
    const auto contents = connection.execute(
        "DELETE FROM photo_contents WHERE photo IN "
        "(SELECT photo FROM photos WHERE report = :report)",
        report);
    if (!contents) return contents.error();
    return done_or_error(connection.execute("DELETE FROM photos WHERE report = :report", report));
}

}  // namespace tiemchung::storage
