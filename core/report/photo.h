#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/error_code.h"

namespace tiemchung::report {

/// The files that are taken as a picture of the paper.
enum class PhotoFormat : std::uint8_t { jpeg, png, webp, pdf };

/// `image/jpeg`, …
[[nodiscard]] std::string_view media_type_of(PhotoFormat format);

/// The format by a file's first bytes, whatever its name says; 12 are enough.
[[nodiscard]] std::optional<PhotoFormat> photo_format_of(ByteView first_bytes);

inline constexpr std::size_t max_photo_bytes = std::size_t{10} << 20U;
inline constexpr std::size_t max_photos_of_a_report = 3;
/// Below this many pixels on the long side nothing can be read on a paper.
inline constexpr std::uint32_t min_photo_side = 1000;
/// What the browser scales pictures down to, pixels on the long side.
inline constexpr std::uint32_t max_photo_side = 2000;

/// A chosen file, as far as the platform got with it.
struct PhotoFacts {
    std::optional<PhotoFormat> format;
    std::size_t bytes = 0;
    bool opens = false;        ///< decoded; of a PDF: not looked at
    std::uint32_t width = 0;   ///< pixels; 0 for a PDF
    std::uint32_t height = 0;  ///< pixels; 0 for a PDF
    bool is_blurred = false;   ///< as the platform judges sharpness and glare
};

struct CheckedPhoto {
    std::optional<ErrorCode> error;    ///< the file is not taken
    std::optional<ErrorCode> warning;  ///< it is, but should be taken anew
};

/// Errors: report.photo_unsupported, report.photo_too_large, report.photo_broken,
/// report.photo_too_small; warning: report.photo_blurred.
[[nodiscard]] CheckedPhoto check_photo(const PhotoFacts& photo);

}  // namespace tiemchung::report
