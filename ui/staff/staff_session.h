#pragma once

#include "core/api/staff_messages.h"
#include "ui/model/story.h"

/// Who of the staff is signed in, and what they may see: for every wing of staff.
namespace tiemchung::ui {

/// The page where the work of this role begins; `Page::staff` where there is none.
[[nodiscard]] Page work_of(api::StaffRole role);

[[nodiscard]] bool may_see(api::StaffRole role, Page page);

/// Where somebody is led who wants this page of staff: to itself where their role may see it, or
/// while nobody knows yet who they are; else to where they sign in, change a password, or work.
[[nodiscard]] Page staff_page_for(const State& state, Page wanted);

/// Whether somebody is signed in and may work. Where that is not known, the server is asked, and
/// the page in front is prepared again once it has answered.
bool need_staff(const Story& story);

/// The server said 401: the way leads to the sign-in and, afterwards, back to this page. What was
/// typed stays, for the same account.
void end_staff_session(const Story& story);

}  // namespace tiemchung::ui
