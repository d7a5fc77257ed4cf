#include "server/pictures/qr_picture.h"

#include <png.h>

namespace tiemchung::pictures {

using qr::quiet_zone;

std::string to_svg(const qr::Symbol& symbol) {
    const std::string side = std::to_string(symbol.size + 2 * quiet_zone);
    const std::string margin = std::to_string(quiet_zone);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-" + margin + " -" + margin + " " +
           side + " " + side + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M-" +
           margin + "-" + margin + "h" + side + "v" + side + "h-" + side + "z\"/><path d=\"" +
           qr::svg_path(symbol) + "\"/></svg>\n";
}

Result<Bytes> to_png(const qr::Symbol& symbol, std::size_t square) {
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
