#pragma once

#include <vector>

#include "core/api/staff_messages.h"
#include "tests/ui/stories.h"

/// People who work with the register, made up, and how to get to where they sign in.
namespace tiemchung::ui {

[[nodiscard]] api::StaffSession made_staff(api::StaffRole role, bool must_change_password = false);

/// Opens the sign-in as somebody whom the server does not know yet.
void open_sign_in(Harness& page);

/// Fills the sign-in in and has the server accept it.
void sign_in(Harness& page, const api::StaffSession& session);

[[nodiscard]] std::vector<ScreenStory> staff_stories();

}  // namespace tiemchung::ui
