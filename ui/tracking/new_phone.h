#pragma once

#include "ui/model/server_answer.h"
#include "ui/model/story.h"

/// Another phone to send results to, proved by a one-time code.
namespace tiemchung::ui {

void begin_new_phone(const Story& story);
void edit_new_phone(const Story& story, const std::string& typed);
/// Has the code sent to the phone that was typed; again, once a code is on its way.
void send_new_phone(const Story& story);
void take_new_phone(const Story& story, const ServerAnswer& answer);
void send_phone_code(const Story& story);
void take_phone_code(const Story& story, const ServerAnswer& answer);

}  // namespace tiemchung::ui
