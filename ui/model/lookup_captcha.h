#pragma once

#include "ui/model/server_answer.h"
#include "ui/model/story.h"

/// The captcha of the look-up form.
namespace tiemchung::ui {

/// Fetches a new picture.
void new_captcha(const Story& story);

/// Fetches a picture if there is none yet.
void need_captcha(const Story& story);

void take_lookup_captcha(const Story& story, const ServerAnswer& answer);

}  // namespace tiemchung::ui
