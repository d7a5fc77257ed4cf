#include <png.h>

#include <limits>

#include "server/pictures/picture_decoders.h"

namespace tiemchung::pictures {
namespace {

// libpng's reading state, freed at the end of its life.
class PngImage {
  public:
    PngImage() { image_.version = PNG_IMAGE_VERSION; }
    ~PngImage() { png_image_free(&image_); }
    PngImage(const PngImage&) = delete;
    PngImage& operator=(const PngImage&) = delete;

    png_image* operator->() { return &image_; }
    png_image* get() { return &image_; }

  private:
    png_image image_{};
};

// A side as an int; one that does not fit is too large in any case.
int side(png_uint_32 length) {
    constexpr auto largest = std::numeric_limits<int>::max();
    return length <= png_uint_32{largest} ? static_cast<int>(length) : largest;
}

}  // namespace

Result<picture::LumaImage> decode_png(ByteView file) {
    PngImage image;
    if (!png_image_begin_read_from_memory(image.get(), file.data(), file.size())) {
        return Error{ErrorCode::picture_broken};
    }
    const picture::PictureSize size{side(image->width), side(image->height)};
    if (const auto checked = picture::check_size(size); !checked) return checked.error();
    image->format = PNG_FORMAT_GRAY;
    Bytes pixels(size.pixels());
    const png_color white{255, 255, 255};
    if (!png_image_finish_read(image.get(), &white, pixels.data(), size.width, nullptr)) {
        return Error{ErrorCode::picture_broken};
    }
    return picture::LumaImage::from_pixels(size, std::move(pixels));
}

}  // namespace tiemchung::pictures
