#include <webp/decode.h>

#include <memory>

#include "core/picture/grey.h"
#include "server/pictures/picture_decoders.h"

namespace tiemchung::pictures {
namespace {

struct Free {
    void operator()(std::uint8_t* pixels) const { WebPFree(pixels); }
};

}  // namespace

Result<picture::LumaImage> decode_webp(ByteView file) {
    WebPBitstreamFeatures features{};
    if (WebPGetFeatures(file.data(), file.size(), &features) != VP8_STATUS_OK) {
        return Error{ErrorCode::picture_broken};
    }
    if (features.has_animation != 0) return Error{ErrorCode::picture_unsupported};
    const picture::PictureSize size{features.width, features.height};
    if (const auto checked = picture::check_size(size); !checked) return checked.error();
    int width = 0;
    int height = 0;
    const std::unique_ptr<std::uint8_t, Free> rgba(
        WebPDecodeRGBA(file.data(), file.size(), &width, &height));
    if (!rgba || picture::PictureSize{width, height} != size) {
        return Error{ErrorCode::picture_broken};
    }
    Bytes pixels(size.pixels());
    picture::grey_over_white({rgba.get(), 4 * pixels.size()}, pixels);
    return picture::LumaImage::from_pixels(size, std::move(pixels));
}

}  // namespace tiemchung::pictures
