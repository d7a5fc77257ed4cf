#pragma once

#include <png.h>

#include <limits>

#include "core/base/bytes.h"
#include "core/picture/luma_image.h"

namespace tiemchung::pictures {

/// libpng's reading state, freed at the end of its life.
class PngImage {
  public:
    PngImage() { image_.version = PNG_IMAGE_VERSION; }
    ~PngImage() { png_image_free(&image_); }
    PngImage(const PngImage&) = delete;
    PngImage& operator=(const PngImage&) = delete;

    /// Reads the head of a file. Fails with picture.broken, or picture.too_large beyond the bounds.
    Result<picture::PictureSize> begin(ByteView file) {
        if (!png_image_begin_read_from_memory(&image_, file.data(), file.size())) {
            return Error{ErrorCode::picture_broken};
        }
        const picture::PictureSize size{side(image_.width), side(image_.height)};
        if (const auto checked = picture::check_size(size); !checked) return checked.error();
        return size;
    }

    png_image* operator->() { return &image_; }
    png_image* get() { return &image_; }

  private:
    /// A side as an int; one that does not fit is too large in any case.
    static int side(png_uint_32 length) {
        constexpr auto largest = std::numeric_limits<int>::max();
        return length <= png_uint_32{largest} ? static_cast<int>(length) : largest;
    }

    png_image image_{};
};

}  // namespace tiemchung::pictures
