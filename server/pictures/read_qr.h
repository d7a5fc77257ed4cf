#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/picture/luma_image.h"

namespace tiemchung::pictures {

/// What was read, and by which attempt of the retry plan (0: the picture as it came).
struct QrTexts {
    std::vector<std::string> texts;
    std::size_t attempt = 0;
};

/// The distinct QR texts found by the first attempt of the retry plan that finds any, those that
/// start with `HC1:` first. Fails with `picture.no_code` when no attempt does.
Result<QrTexts> read_qr(const picture::LumaImage& image);

/// The same from the bytes of a picture file; fails as decode_picture and read_qr do.
Result<std::vector<std::string>> read_qr_texts(ByteView picture_file);

}  // namespace tiemchung::pictures
