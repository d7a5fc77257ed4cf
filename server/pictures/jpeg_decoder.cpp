#include <turbojpeg.h>

#include "server/pictures/picture_decoders.h"
#include "server/pictures/turbojpeg_handle.h"

namespace tiemchung::pictures {

Result<picture::LumaImage> decode_jpeg(ByteView file) {
    const TurboJpeg decompressor(tjInitDecompress());
    if (!decompressor) return Error{ErrorCode::picture_broken};
    picture::PictureSize size;
    int subsampling = 0;
    int colours = 0;
    if (tjDecompressHeader3(decompressor.get(), file.data(), file.size(), &size.width, &size.height,
                            &subsampling, &colours) != 0) {
        return Error{ErrorCode::picture_broken};
    }
    if (colours == TJCS_CMYK || colours == TJCS_YCCK) return Error{ErrorCode::picture_unsupported};
    if (const auto checked = picture::check_size(size); !checked) return checked.error();
    Bytes pixels(size.pixels());
    // A progressive file of a few kilobytes can ask for thousands of passes: they are limited.
    if (tjDecompress2(decompressor.get(), file.data(), file.size(), pixels.data(), size.width, 0,
                      size.height, TJPF_GRAY, TJFLAG_LIMITSCANS) != 0 &&
        tjGetErrorCode(decompressor.get()) != TJERR_WARNING) {
        return Error{ErrorCode::picture_broken};
    }
    return picture::LumaImage::from_pixels(size, std::move(pixels));
}

}  // namespace tiemchung::pictures
