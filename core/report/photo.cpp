#include "core/report/photo.h"

#include <algorithm>

namespace tiemchung::report {

std::string_view media_type_of(PhotoFormat format) {
    switch (format) {
        case PhotoFormat::jpeg:
            return "image/jpeg";
        case PhotoFormat::png:
            return "image/png";
        case PhotoFormat::webp:
            return "image/webp";
        case PhotoFormat::pdf:
            break;
    }
    return "application/pdf";
}

std::optional<PhotoFormat> photo_format_of(ByteView first_bytes) {
    constexpr std::string_view png = "\x89PNG\r\n\x1a\n";
    constexpr std::size_t webp_mark = 8;  // behind `RIFF` and a length
    const std::string_view head = as_text(first_bytes);
    if (head.starts_with("\xff\xd8\xff")) return PhotoFormat::jpeg;
    if (head.starts_with(png)) return PhotoFormat::png;
    if (head.starts_with("%PDF-")) return PhotoFormat::pdf;
    const bool is_webp = head.starts_with("RIFF") && head.size() > webp_mark &&
                         head.substr(webp_mark).starts_with("WEBP");
    return is_webp ? std::optional{PhotoFormat::webp} : std::nullopt;
}

CheckedPhoto check_photo(const PhotoFacts& photo) {
    if (!photo.format) return {ErrorCode::report_photo_unsupported, std::nullopt};
    if (photo.bytes > max_photo_bytes) return {ErrorCode::report_photo_too_large, std::nullopt};
    if (*photo.format == PhotoFormat::pdf) return {};
    if (!photo.opens) return {ErrorCode::report_photo_broken, std::nullopt};
    if (std::max(photo.width, photo.height) < min_photo_side) {
        return {ErrorCode::report_photo_too_small, std::nullopt};
    }
    if (photo.is_blurred) return {std::nullopt, ErrorCode::report_photo_blurred};
    return {};
}

}  // namespace tiemchung::report
