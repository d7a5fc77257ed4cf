#include "server/pictures/qr_picture.h"

#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <png.h>

#include <exception>

namespace tiemchung::pictures {
namespace {

constexpr std::size_t quiet_zone = 4;

/// zxing-cpp counts error correction in eighths for every kind of symbol; this is QR's level Q.
constexpr int ecc_level_q = 6;

}  // namespace

Result<QrSymbol> draw_qr(std::string_view text) {
    try {
        const auto writer =
            ZXing::MultiFormatWriter{ZXing::BarcodeFormat::QRCode}.setMargin(0).setEccLevel(
                ecc_level_q);
        const ZXing::BitMatrix matrix = writer.encode(std::string{text}, 0, 0);
        const int side = matrix.width();
        QrSymbol symbol{static_cast<std::size_t>(side), {}};
        symbol.dark.reserve(symbol.size * symbol.size);
        for (int y = 0; y < side; ++y) {
            for (int x = 0; x < side; ++x)
                symbol.dark.push_back(matrix.get(x, y));
        }
        return symbol;
    } catch (const std::exception&) {
        return Error{ErrorCode::prefix_too_long};
    }
}

std::string to_svg(const QrSymbol& symbol) {
    const std::string side = std::to_string(symbol.size + 2 * quiet_zone);
    std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " +
                      side + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" +
                      side + "v" + side + "H0z\"/><path d=\"";
    for (std::size_t y = 0; y < symbol.size; ++y) {
        for (std::size_t x = 0; x < symbol.size; ++x) {
            const std::size_t begin = x;
            while (x < symbol.size && symbol.is_dark(x, y))
                ++x;
            if (x == begin) continue;
            svg += "M" + std::to_string(begin + quiet_zone) + " " + std::to_string(y + quiet_zone) +
                   "h" + std::to_string(x - begin) + "v1h-" + std::to_string(x - begin) + "z";
        }
    }
    return svg + "\"/></svg>\n";
}

Result<Bytes> to_png(const QrSymbol& symbol, std::size_t square) {
    const std::size_t side = (symbol.size + 2 * quiet_zone) * square;
    Bytes pixels(side * side, 255);
    for (std::size_t y = 0; y < side; ++y) {
        const std::size_t row = y / square;
        for (std::size_t x = 0; x < side; ++x) {
            const std::size_t column = x / square;
            const bool inside = row >= quiet_zone && row < symbol.size + quiet_zone &&
                                column >= quiet_zone && column < symbol.size + quiet_zone;
            if (inside && symbol.is_dark(column - quiet_zone, row - quiet_zone)) {
                pixels[y * side + x] = 0;
            }
        }
    }
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(side);
    image.height = static_cast<png_uint_32>(side);
    image.format = PNG_FORMAT_GRAY;
    Bytes file(PNG_IMAGE_PNG_SIZE_MAX(image));
    png_alloc_size_t size = file.size();
    if (png_image_write_to_memory(&image, file.data(), &size, 0, pixels.data(), 0, nullptr) == 0) {
        return Error{ErrorCode::picture_too_large};
    }
    file.resize(size);
    return file;
}

}  // namespace tiemchung::pictures
