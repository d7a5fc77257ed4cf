#pragma once

#include "ui/model/server_answer.h"
#include "ui/model/story.h"

/// The code in the picture, which a person reads or listens to.
namespace tiemchung::ui {

/// Fetches a new picture; what was typed for the old one is gone, since it is worth nothing.
void new_captcha(const Story& story);

/// Fetches a picture if there is none yet.
void need_captcha(const Story& story);

void listen_to_captcha(const Story& story);

void take_captcha(const Story& story, const ServerAnswer& answer);

}  // namespace tiemchung::ui
