#include "server/pictures/colour_decoders.h"
#include "server/pictures/png_image.h"

namespace tiemchung::pictures {

Result<picture::PictureSize> size_of_png(ByteView file) {
    PngImage image;
    return image.begin(file);
}

Result<ColourImage> decode_png_colours(ByteView file) {
    PngImage image;
    const auto size = image.begin(file);
    if (!size) return size.error();
    image->format = PNG_FORMAT_RGB;
    ColourImage decoded{*size, Bytes(size->pixels() * ColourImage::channels)};
    const png_color white{255, 255, 255};
    const int stride = size->width * static_cast<int>(ColourImage::channels);
    if (!png_image_finish_read(image.get(), &white, decoded.pixels.data(), stride, nullptr)) {
        return Error{ErrorCode::picture_broken};
    }
    return decoded;
}

}  // namespace tiemchung::pictures
