#pragma once

#include <array>
#include <string_view>

#include "core/picture/luma_image.h"

namespace tiemchung::tests {

// Picture files to read, written by the libraries' own encoders.

Bytes png_file(const picture::LumaImage& image);
Bytes jpeg_file(const picture::LumaImage& image);
Bytes webp_file(const picture::LumaImage& image);

/// One colour all over.
Bytes plain_png_file(picture::PictureSize size, std::array<std::uint8_t, 3> colour);
Bytes plain_webp_file(picture::PictureSize size, std::array<std::uint8_t, 3> colour);

/// A JPEG file that says how the camera was held, with a place and a name in its EXIF data.
Bytes jpeg_with_exif(const picture::LumaImage& image, std::uint16_t orientation);
/// What stands in its EXIF data, and nowhere else.
inline constexpr std::string_view place_in_exif = "10.7769N 106.7009E";

/// Black pixels on a transparent ground, as PNG and as lossless WebP.
Bytes transparent_png_file(const picture::LumaImage& image);
Bytes transparent_webp_file(const picture::LumaImage& image);

/// The file with another size in its header and, in PNG, a checksum that fits.
Bytes png_claiming(Bytes file, std::uint32_t width, std::uint32_t height);
Bytes jpeg_claiming(Bytes file, std::uint16_t width, std::uint16_t height);
Bytes webp_claiming(Bytes file, std::uint16_t width, std::uint16_t height);

}  // namespace tiemchung::tests
