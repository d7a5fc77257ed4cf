#include "server/pictures/picture_decoders.h"
#include "server/pictures/png_image.h"

namespace tiemchung::pictures {

Result<picture::LumaImage> decode_png(ByteView file) {
    PngImage image;
    const auto size = image.begin(file);
    if (!size) return size.error();
    image->format = PNG_FORMAT_GRAY;
    Bytes pixels(size->pixels());
    const png_color white{255, 255, 255};
    if (!png_image_finish_read(image.get(), &white, pixels.data(), size->width, nullptr)) {
        return Error{ErrorCode::picture_broken};
    }
    return picture::LumaImage::from_pixels(*size, std::move(pixels));
}

}  // namespace tiemchung::pictures
