#include <turbojpeg.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "server/pictures/colour_decoders.h"
#include "server/pictures/turbojpeg_handle.h"

namespace tiemchung::pictures {
namespace {

using picture::PictureSize;

/// What is in the head of a JPEG file; fails where it is not to be decoded.
Result<PictureSize> read_head(void* decompressor, ByteView file) {
    PictureSize size;
    int subsampling = 0;
    int colours = 0;
    if (tjDecompressHeader3(decompressor, file.data(), file.size(), &size.width, &size.height,
                            &subsampling, &colours) != 0) {
        return Error{ErrorCode::picture_broken};
    }
    if (colours == TJCS_CMYK || colours == TJCS_YCCK) return Error{ErrorCode::picture_unsupported};
    if (const auto checked = picture::check_size(size); !checked) return checked.error();
    return size;
}

/// libjpeg decodes a half, a quarter or an eighth for less work than the whole.
PictureSize decoded_size(PictureSize size, int enough) {
    constexpr std::array<tjscalingfactor, 3> factors{{{1, 8}, {1, 4}, {1, 2}}};
    for (const tjscalingfactor factor : factors) {
        const PictureSize scaled{TJSCALED(size.width, factor), TJSCALED(size.height, factor)};
        if (std::max(scaled.width, scaled.height) >= enough) return scaled;
    }
    return size;
}

/// libjpeg paints what is missing grey and only warns.
bool has_ended_early(void* decompressor) {
    const std::string_view warning = tjGetErrorStr2(decompressor);
    return warning.find("Premature end") != std::string_view::npos;
}

}  // namespace

Result<PictureSize> size_of_jpeg(ByteView file) {
    const TurboJpeg decompressor(tjInitDecompress());
    if (!decompressor) return Error{ErrorCode::picture_broken};
    return read_head(decompressor.get(), file);
}

Result<ColourImage> decode_jpeg_colours(ByteView file, int enough) {
    const TurboJpeg decompressor(tjInitDecompress());
    if (!decompressor) return Error{ErrorCode::picture_broken};
    const auto stated = read_head(decompressor.get(), file);
    if (!stated) return stated.error();
    const PictureSize size = decoded_size(*stated, enough);
    ColourImage image{size, Bytes(size.pixels() * ColourImage::channels)};
    // A progressive file of a few kilobytes can ask for thousands of passes: they are limited.
    const int decoded =
        tjDecompress2(decompressor.get(), file.data(), file.size(), image.pixels.data(), size.width,
                      0, size.height, TJPF_RGB, TJFLAG_LIMITSCANS);
    if (decoded != 0 && (tjGetErrorCode(decompressor.get()) != TJERR_WARNING ||
                         has_ended_early(decompressor.get()))) {
        return Error{ErrorCode::picture_broken};
    }
    return image;
}

}  // namespace tiemchung::pictures
