#pragma once

#include "ui/model/captcha_picture.h"
#include "ui/model/server_answer.h"
#include "ui/model/story.h"

/// The code in the picture, which a person reads or listens to: what every form with one does. The
/// form itself asks the server, and keeps the revision of what is typed in it.
namespace tiemchung::ui {

/// A POST there is answered with a picture.
inline constexpr const char* captcha_path = "/api/v1/captchas";

/// Whether there is no picture, and none on its way.
[[nodiscard]] bool is_missing(const CaptchaPicture& captcha);

/// Another picture is on its way; what was typed for the old one is gone, since it is worth
/// nothing.
void await_captcha(CaptchaPicture& captcha, std::uint32_t& revision);

void take_captcha(const Story& story, CaptchaPicture& captcha, const ServerAnswer& answer);

void listen_to(const Story& story, const CaptchaPicture& captcha);

}  // namespace tiemchung::ui
