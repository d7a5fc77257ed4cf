#pragma once

#include <optional>
#include <string_view>

#include "core/api/lookup_messages.h"
#include "ui/model/code_in_progress.h"
#include "ui/model/server_answer.h"
#include "ui/model/story.h"

/// The code that comes by text message: typing it, its time running out, another one. What every
/// page that takes one does; the page itself asks the server.
namespace tiemchung::ui {

/// The key of the field that takes it.
inline constexpr const char* code_field_key = "code/digits";

/// A code that was sent to this phone.
[[nodiscard]] CodeInProgress sent_code(const Story& story, const api::OtpSent& sent,
                                       std::string masked_phone);

void edit_code(CodeInProgress& code, const std::string& typed);

/// The digits to send; nothing, after pointing out why, where they are not six.
[[nodiscard]] std::optional<std::string> digits_to_send(const Story& story, CodeInProgress& code);

/// Whether it is time for another one.
[[nodiscard]] bool may_send_again(const Story& story, const CodeInProgress& code);

/// Takes the answer to asking for another one.
void take_new_code(const Story& story, CodeInProgress& code, const ServerAnswer& answer);

/// Says why the server did not take the code.
void refuse_code(const Story& story, CodeInProgress& code, const ServerAnswer& answer);

/// Says how much time is left, at 60, 30 and 10 seconds and when it is over. For each event while
/// the page is shown. `before_ms`: the time of the state before this moment.
void count_down(const Story& story, const CodeInProgress& code, double before_ms);

/// When one of its countdowns shows the next second; 0: never.
[[nodiscard]] double next_second_ms(const CodeInProgress& code, double now_ms);

/// Whole seconds from now until then, as a countdown shows them; 0 when it has passed.
[[nodiscard]] int seconds_until(double then_ms, double now_ms);

/// The digits of what was typed.
[[nodiscard]] std::string digits_of(std::string_view typed);

}  // namespace tiemchung::ui
