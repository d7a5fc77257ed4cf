#include "core/picture/luma_image.h"

#include <cstdlib>

namespace tiemchung::picture {

std::size_t PictureSize::pixels() const {
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
}

bool acceptable(PictureSize size) {
    return size.width > 0 && size.height > 0 && size.width <= max_side && size.height <= max_side &&
           size.pixels() <= max_pixels;
}

Outcome check_size(PictureSize size) {
    if (size.width <= 0 || size.height <= 0) return Error{ErrorCode::picture_broken};
    if (!acceptable(size)) return Error{ErrorCode::picture_too_large};
    return Done{};
}

LumaImage::LumaImage(PictureSize size, std::uint8_t luma) : size_(size) {
    if (!acceptable(size)) std::abort();
    pixels_.assign(size.pixels(), luma);
}

LumaImage::LumaImage(PictureSize size, Bytes pixels) : size_(size), pixels_(std::move(pixels)) {}

Result<LumaImage> LumaImage::from_pixels(PictureSize size, Bytes pixels) {
    if (const auto checked = check_size(size); !checked) return checked.error();
    if (pixels.size() != size.pixels()) return Error{ErrorCode::picture_broken};
    return LumaImage(size, std::move(pixels));
}

std::span<const std::uint8_t> LumaImage::row(int y) const {
    const auto width = static_cast<std::size_t>(size_.width);
    return std::span(pixels_).subspan(static_cast<std::size_t>(y) * width, width);
}

std::span<std::uint8_t> LumaImage::row(int y) {
    const auto width = static_cast<std::size_t>(size_.width);
    return std::span(pixels_).subspan(static_cast<std::size_t>(y) * width, width);
}

}  // namespace tiemchung::picture
