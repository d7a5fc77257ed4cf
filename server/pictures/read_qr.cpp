#include "server/pictures/read_qr.h"

#include <algorithm>

#include "core/picture/retry_plan.h"
#include "server/pictures/decode_picture.h"
#include "server/pictures/qr_reader.h"

namespace tiemchung::pictures {

Result<QrTexts> read_qr(const picture::LumaImage& image) {
    const auto plan = picture::retry_plan(image.size());
    for (std::size_t i = 0; i < plan.size(); ++i) {
        auto texts = plan[i].steps.empty()
                         ? read_qr_once(image, plan[i])
                         : read_qr_once(picture::prepared(image, plan[i]), plan[i]);
        if (texts.empty()) continue;
        std::stable_partition(texts.begin(), texts.end(),
                              [](const auto& text) { return text.starts_with("HC1:"); });
        return QrTexts{std::move(texts), i};
    }
    return Error{ErrorCode::picture_no_code};
}

Result<std::vector<std::string>> read_qr_texts(ByteView picture_file) {
    const auto image = decode_picture(picture_file);
    if (!image) return image.error();
    auto found = read_qr(*image);
    if (!found) return found.error();
    return std::move(found->texts);
}

}  // namespace tiemchung::pictures
