#include "server/pictures/reencode.h"

#include <turbojpeg.h>

#include <memory>

#include "server/pictures/colour_decoders.h"
#include "server/pictures/exif_orientation.h"
#include "server/pictures/picture_format.h"
#include "server/pictures/turbojpeg_handle.h"

namespace tiemchung::pictures {
namespace {

struct FreeTurboJpeg {
    void operator()(unsigned char* buffer) const { tjFree(buffer); }
};

Result<ColourImage> decode(ByteView file, int enough) {
    switch (picture_format(file)) {
        case PictureFormat::png:
            return decode_png_colours(file);
        case PictureFormat::jpeg:
            return decode_jpeg_colours(file, enough);
        case PictureFormat::webp:
            return decode_webp_colours(file, enough);
        case PictureFormat::unknown:
            break;
    }
    return Error{ErrorCode::picture_unsupported};
}

Result<Bytes> encode(const ColourImage& image) {
    // Small print stays readable; a page of paper comes to 200 to 500 KB.
    constexpr int quality = 85;
    const TurboJpeg compressor(tjInitCompress());
    if (!compressor) return Error{ErrorCode::picture_broken};
    unsigned char* buffer = nullptr;
    unsigned long size = 0;
    const int encoded =
        tjCompress2(compressor.get(), image.pixels.data(), image.size.width, 0, image.size.height,
                    TJPF_RGB, &buffer, &size, TJSAMP_420, quality, 0);
    const std::unique_ptr<unsigned char, FreeTurboJpeg> owner(buffer);
    if (encoded != 0) return Error{ErrorCode::picture_broken};
    return Bytes(buffer, buffer + size);
}

}  // namespace

Result<picture::PictureSize> stated_size(ByteView file) {
    switch (picture_format(file)) {
        case PictureFormat::png:
            return size_of_png(file);
        case PictureFormat::jpeg:
            return size_of_jpeg(file);
        case PictureFormat::webp:
            return size_of_webp(file);
        case PictureFormat::unknown:
            break;
    }
    return Error{ErrorCode::picture_unsupported};
}

Result<ReencodedPicture> reencode(ByteView file, int max_side) {
    auto decoded = decode(file, max_side);
    if (!decoded) return decoded.error();
    const picture::PictureSize fitted = fitted_size(decoded->size, max_side);
    const ColourImage image =
        turned_upright(scaled_down(*std::move(decoded), fitted), exif_orientation(file));
    auto jpeg = encode(image);
    if (!jpeg) return jpeg.error();
    return ReencodedPicture{*std::move(jpeg), image.size};
}

}  // namespace tiemchung::pictures
