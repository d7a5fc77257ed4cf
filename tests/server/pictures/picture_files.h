#pragma once

#include "core/picture/luma_image.h"

namespace tiemchung::tests {

// Picture files to read, written by the libraries' own encoders.

Bytes png_file(const picture::LumaImage& image);
Bytes jpeg_file(const picture::LumaImage& image);
Bytes webp_file(const picture::LumaImage& image);

/// Black pixels on a transparent ground, as PNG and as lossless WebP.
Bytes transparent_png_file(const picture::LumaImage& image);
Bytes transparent_webp_file(const picture::LumaImage& image);

/// The file with another size in its header and, in PNG, a checksum that fits.
Bytes png_claiming(Bytes file, std::uint32_t width, std::uint32_t height);
Bytes jpeg_claiming(Bytes file, std::uint16_t width, std::uint16_t height);
Bytes webp_claiming(Bytes file, std::uint16_t width, std::uint16_t height);

}  // namespace tiemchung::tests
