#pragma once

#include <string_view>

#include "core/api/lookup_messages.h"
#include "ui/model/server_answer.h"
#include "ui/model/story.h"

/// The one-time code that opens a record.
namespace tiemchung::ui {

/// A code is on its way to `phone` if the details matched; goes to its page.
void begin_lookup_code(const Story& story, const api::OtpSent& sent, std::string_view phone);

void edit_lookup_code(const Story& story, const EditCode& event);
void send_lookup_code(const Story& story);
void send_lookup_code_again(const Story& story);
void take_new_lookup_code(const Story& story, const ServerAnswer& answer);
void take_lookup_code_answer(const Story& story, const ServerAnswer& answer);

/// The code whose countdown is on the screen, or null.
[[nodiscard]] const CodeInProgress* lookup_code_shown(const State& state);

}  // namespace tiemchung::ui
