#pragma once

#include <string_view>

#include "ui/hotline/hotline_phrase.h"
#include "ui/model/server_answer.h"
#include "ui/model/story.h"

/// A call: opened with consent, verified, closed with a reason. Without one there is no search.
namespace tiemchung::ui {

/// Asks for the shift's figures and for a call that is running, unless they are there.
void need_call(const Story& story);
void reload_call(const Story& story);

void edit_call_field(const Story& story, const EditCallField& event);
void open_call(const Story& story);
void verify_caller(const Story& story);
void toggle_call_fold(const Story& story, CallFold fold);
void send_phone_wish(const Story& story);
void close_call(const Story& story);

void take_shift(const Story& story, const ServerAnswer& answer);
void take_current(const Story& story, const ServerAnswer& answer);
void take_opened(const Story& story, const ServerAnswer& answer);
void take_verified(const Story& story, const ServerAnswer& answer);
void take_wish(const Story& story, const ServerAnswer& answer);
void take_closed(const Story& story, const ServerAnswer& answer);

/// Says why the server did not do what was asked; on a 401 the way leads to the sign-in.
void call_failed(const Story& story, const ServerAnswer& answer);

/// The key of an element.
[[nodiscard]] std::string_view key_of(CallInput input);

[[nodiscard]] std::string path_of_call(const Hotline& hotline, std::string_view step);
[[nodiscard]] std::string say_call(const Story& story, CallPhrase phrase);

}  // namespace tiemchung::ui
