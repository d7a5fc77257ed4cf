#include "server/pictures/decode_picture.h"

#include "server/pictures/picture_decoders.h"
#include "server/pictures/picture_format.h"

namespace tiemchung::pictures {

Result<picture::LumaImage> decode_picture(ByteView file) {
    if (file.size() > max_file_bytes) return Error{ErrorCode::picture_too_large};
    switch (picture_format(file)) {
        case PictureFormat::png:
            return decode_png(file);
        case PictureFormat::jpeg:
            return decode_jpeg(file);
        case PictureFormat::webp:
            return decode_webp(file);
        case PictureFormat::unknown:
            break;
    }
    return Error{ErrorCode::picture_unsupported};
}

}  // namespace tiemchung::pictures
