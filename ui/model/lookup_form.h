#pragma once

#include "ui/model/server_answer.h"
#include "ui/model/story.h"

/// The look-up form: typing, leaving fields, sending.
namespace tiemchung::ui {

void edit_form(const Story& story, const EditForm& event);
void leave_form(const Story& story, FormInput input);
void set_year_only(const Story& story, bool year_only);
void use_converted_phone(const Story& story);
void send_form(const Story& story);
void take_lookup(const Story& story, const ServerAnswer& answer);

/// How many fields are to be mended.
[[nodiscard]] std::size_t error_count(const FormInProgress& form);

/// Empties the form: it has served, and holds what others should not read on a shared device.
void clear_form(const Story& story);

}  // namespace tiemchung::ui
