#pragma once

#include <string>

#include "ui/model/captcha_picture.h"
#include "ui/widgets/view.h"

namespace tiemchung::ui {

/// Where the picture with letters stands, and what using its parts means.
struct CaptchaUses {
    std::string key;  ///< of the form's part: `lookup/captcha`
    std::uint32_t revision = 0;
    Event edit;    ///< takes what is typed
    Event other;   ///< another picture
    Event listen;  ///< the same letters spoken
};

/// The key of the field that takes the answer.
[[nodiscard]] inline std::string captcha_answer_key(std::string key) {
    return std::move(key) + "/answer";
}

/// The picture, another one, listening to it, and the answer.
[[nodiscard]] Box captcha_fields(const View& view, const CaptchaPicture& captcha,
                                 const CaptchaUses& uses);

}  // namespace tiemchung::ui
