#include "server/photos/take_file.h"

#include <utility>

#include "server/pictures/reencode.h"

namespace tiemchung::photos {
namespace {

using report::PhotoFormat;

/// What the room of pictures says, said of a photo.
Error photo_error(Error error) {
    switch (error.code) {
        case ErrorCode::picture_unsupported:
            return Error{ErrorCode::report_photo_unsupported};
        case ErrorCode::picture_too_large:
            return Error{ErrorCode::report_photo_too_large};
        default:
            return Error{ErrorCode::report_photo_broken};
    }
}

}  // namespace

Result<TakenFile> take_file(ByteView file, Workbench& workbench) {
    report::PhotoFacts facts;
    facts.format = report::photo_format_of(file);
    facts.bytes = file.size();
    facts.opens = true;
    if (facts.format == PhotoFormat::pdf) {
        if (const auto error = report::check_photo(facts).error) return Error{*error};
        return TakenFile{PhotoFormat::pdf, Bytes{file.begin(), file.end()}};
    }
    if (facts.format && facts.bytes <= report::max_photo_bytes) {
        const auto size = pictures::stated_size(file);
        if (!size) return photo_error(size.error());
        facts.width = static_cast<std::uint32_t>(size->width);
        facts.height = static_cast<std::uint32_t>(size->height);
    }
    if (const auto error = report::check_photo(facts).error) return Error{*error};
    const auto place = workbench.take(std::size_t{facts.width} * facts.height);
    if (!place) return Error{ErrorCode::upload_busy};
    auto made = pictures::reencode(file, static_cast<int>(report::max_photo_side));
    if (!made) return photo_error(made.error());
    return TakenFile{PhotoFormat::jpeg, std::move(made->jpeg), made->size.width, made->size.height};
}

}  // namespace tiemchung::photos
