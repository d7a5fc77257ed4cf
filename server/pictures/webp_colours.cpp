#include <webp/decode.h>

#include <algorithm>

#include "server/pictures/colour_decoders.h"

namespace tiemchung::pictures {
namespace {

using picture::PictureSize;

Result<PictureSize> read_head(ByteView file, WebPBitstreamFeatures& features) {
    if (WebPGetFeatures(file.data(), file.size(), &features) != VP8_STATUS_OK) {
        return Error{ErrorCode::picture_broken};
    }
    if (features.has_animation != 0) return Error{ErrorCode::picture_unsupported};
    const PictureSize size{features.width, features.height};
    if (const auto checked = picture::check_size(size); !checked) return checked.error();
    return size;
}

std::uint8_t over_white(std::uint8_t value, std::uint8_t alpha) {
    constexpr unsigned full = 255;
    const unsigned mixed = value * unsigned{alpha} + full * (full - alpha);
    return static_cast<std::uint8_t>((mixed + full / 2) / full);
}

}  // namespace

Result<PictureSize> size_of_webp(ByteView file) {
    WebPBitstreamFeatures features{};
    return read_head(file, features);
}

Result<ColourImage> decode_webp_colours(ByteView file, int enough) {
    constexpr std::size_t rgba_channels = 4;
    WebPDecoderConfig config;
    if (WebPInitDecoderConfig(&config) == 0) return Error{ErrorCode::picture_broken};
    const auto stated = read_head(file, config.input);
    if (!stated) return stated.error();
    const PictureSize size = fitted_size(*stated, enough);
    if (size != *stated) {
        config.options.use_scaling = 1;
        config.options.scaled_width = size.width;
        config.options.scaled_height = size.height;
    }
    Bytes rgba(size.pixels() * rgba_channels);
    config.output.colorspace = MODE_RGBA;
    config.output.is_external_memory = 1;
    config.output.u.RGBA.rgba = rgba.data();
    config.output.u.RGBA.stride = size.width * static_cast<int>(rgba_channels);
    config.output.u.RGBA.size = rgba.size();
    if (WebPDecode(file.data(), file.size(), &config) != VP8_STATUS_OK) {
        return Error{ErrorCode::picture_broken};
    }
    ColourImage image{size, Bytes(size.pixels() * ColourImage::channels)};
    std::uint8_t* out = image.pixels.data();
    for (std::size_t at = 0; at < rgba.size(); at += rgba_channels) {
        const std::uint8_t alpha = rgba[at + ColourImage::channels];
        for (std::size_t channel = 0; channel < ColourImage::channels; ++channel)
            *out++ = over_white(rgba[at + channel], alpha);
    }
    return image;
}

}  // namespace tiemchung::pictures
