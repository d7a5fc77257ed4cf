#include "server/pictures/exif_orientation.h"

#include <optional>

#include "server/pictures/picture_format.h"

namespace tiemchung::pictures {
namespace {

using namespace std::string_view_literals;

constexpr int upright = 1;
constexpr int last_orientation = 8;
constexpr auto exif_mark = "Exif\0\0"sv;

enum class Order : unsigned char { little, big };

/// The `count` bytes at `at` as a number; nothing where the view ends before.
std::optional<std::uint32_t> number_at(ByteView bytes, std::size_t at, std::size_t count,
                                       Order order) {
    if (at > bytes.size() || bytes.size() - at < count) return std::nullopt;
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t place = order == Order::big ? i : count - 1 - i;
        number = number << 8U | bytes[at + place];
    }
    return number;
}

ByteView without_mark(ByteView exif) {
    return as_text(exif).starts_with(exif_mark) ? exif.subspan(exif_mark.size()) : exif;
}

/// The content of the first APP1 segment with EXIF data, before any pixels.
ByteView exif_of_jpeg(ByteView file) {
    constexpr std::uint32_t app1 = 0xffe1;
    constexpr std::uint32_t start_of_scan = 0xffda;
    constexpr std::uint32_t first_marker = 0xff00;
    std::size_t at = 2;
    for (;;) {
        const auto marker = number_at(file, at, 2, Order::big);
        const auto length = number_at(file, at + 2, 2, Order::big);
        if (!marker || !length || *marker < first_marker || *marker == start_of_scan) return {};
        if (*length < 2 || *length > file.size() - at - 2) return {};
        const ByteView content = file.subspan(at + 4, *length - 2);
        if (*marker == app1 && as_text(content).starts_with(exif_mark)) {
            return without_mark(content);
        }
        at += 2 + *length;
    }
}

/// The content of the `EXIF` chunk (WebP container specification, "Extended File Format").
ByteView exif_of_webp(ByteView file) {
    constexpr std::size_t first_chunk = 12;
    constexpr std::size_t head = 8;
    std::size_t at = first_chunk;
    for (;;) {
        const auto length = number_at(file, at + 4, 4, Order::little);
        if (!length || *length > file.size() - at - head) return {};
        const ByteView content = file.subspan(at + head, *length);
        if (as_text(file.subspan(at, 4)) == "EXIF"sv) return without_mark(content);
        at += head + *length + *length % 2;
    }
}

/// The Orientation tag of the first directory (TIFF 6.0, section 2).
int orientation_in(ByteView tiff) {
    constexpr std::uint32_t orientation_tag = 0x0112;
    constexpr std::size_t entry_bytes = 12;
    constexpr std::size_t value_in_entry = 8;
    const std::string_view mark = as_text(tiff).substr(0, 4);
    if (mark != "II*\0"sv && mark != "MM\0*"sv) return upright;
    const Order order = mark[0] == 'I' ? Order::little : Order::big;
    const auto directory = number_at(tiff, 4, 4, order);
    const auto count = directory ? number_at(tiff, *directory, 2, order) : std::nullopt;
    for (std::size_t entry = 0; count && entry < *count; ++entry) {
        const std::size_t at = std::size_t{*directory} + 2 + entry * entry_bytes;
        const auto tag = number_at(tiff, at, 2, order);
        if (!tag) return upright;
        if (*tag != orientation_tag) continue;
        const auto value = number_at(tiff, at + value_in_entry, 2, order);
        const bool known = value && *value >= upright && *value <= last_orientation;
        return known ? static_cast<int>(*value) : upright;
    }
    return upright;
}

}  // namespace

int exif_orientation(ByteView file) {
    switch (picture_format(file)) {
        case PictureFormat::jpeg:
            return orientation_in(exif_of_jpeg(file));
        case PictureFormat::webp:
            return orientation_in(exif_of_webp(file));
        case PictureFormat::png:
        case PictureFormat::unknown:
            break;
    }
    return upright;
}

}  // namespace tiemchung::pictures
