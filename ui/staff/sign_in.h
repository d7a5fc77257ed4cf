#pragma once

#include "ui/model/server_answer.h"
#include "ui/model/story.h"

/// Signing in and out, and another password.
namespace tiemchung::ui {

void ask_who_is_signed_in(const Story& story);

void edit_staff_field(const Story& story, const EditStaffField& event);
void sign_in_staff(const Story& story);
void save_password(const Story& story);
void sign_out_staff(const Story& story);

void take_staff_answer(const Story& story, StaffRequest asked, const ServerAnswer& answer);

/// The field of an element, and the element's key.
[[nodiscard]] const StaffField& field_of(const StaffDesk& desk, StaffInput input);
[[nodiscard]] std::string_view key_of(StaffInput input);

}  // namespace tiemchung::ui
