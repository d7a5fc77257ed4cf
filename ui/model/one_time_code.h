#pragma once

#include <string_view>

#include "core/api/lookup_messages.h"
#include "ui/model/server_answer.h"
#include "ui/model/story.h"

/// The code that comes by text message: typing it, its time running out, another one.
namespace tiemchung::ui {

/// A code is on its way to `phone` if the details matched; goes to its page.
void begin_code(const Story& story, const api::OtpSent& sent, std::string_view phone);

void edit_code(const Story& story, const EditCode& event);
void send_code(const Story& story);
void send_code_again(const Story& story);
void take_new_code(const Story& story, const ServerAnswer& answer);
void take_code_answer(const Story& story, const ServerAnswer& answer);

/// Says how much time is left, at 60, 30 and 10 seconds and when it is over.
/// `before_ms`: the time of the state before this moment.
void count_down(const Story& story, double before_ms);

/// Whole seconds from now until then, as a countdown shows them; 0 when it has passed.
[[nodiscard]] int seconds_until(double then_ms, double now_ms);

/// The digits of what was typed.
[[nodiscard]] std::string digits_of(std::string_view typed);

}  // namespace tiemchung::ui
