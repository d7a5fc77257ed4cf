#include "server/pictures/picture_format.h"

#include <string_view>

namespace tiemchung::pictures {

PictureFormat picture_format(ByteView file) {
    using namespace std::string_view_literals;
    const auto text = as_text(file);
    if (text.starts_with("\x89PNG\r\n\x1a\n"sv)) return PictureFormat::png;
    if (text.starts_with("\xff\xd8\xff"sv)) return PictureFormat::jpeg;
    if (text.starts_with("RIFF"sv) && text.substr(0, 12).ends_with("WEBP"sv)) {
        return PictureFormat::webp;
    }
    return PictureFormat::unknown;
}

}  // namespace tiemchung::pictures
