#include "ui/staff/staff_session.h"

#include "ui/model/announcing.h"
#include "ui/model/navigation.h"
#include "ui/staff/sign_in.h"

namespace tiemchung::ui {
namespace {

using Status = StaffDesk::Status;

}  // namespace

Page work_of(api::StaffRole role) {
    switch (role) {
        case api::StaffRole::hotline:
            return Page::calls;
        case api::StaffRole::reviewer:
            return Page::cases;
        case api::StaffRole::supervisor:
            return Page::figures;
        case api::StaffRole::admin:
            break;
    }
    return Page::staff;
}

bool may_see(api::StaffRole role, Page page) {
    switch (page) {
        case Page::calls:
        case Page::call_person:
        case Page::call_doses:
        case Page::call_send:
        case Page::call_filed:
            return role == api::StaffRole::hotline;
        case Page::cases:
        case Page::case_file:
            return role == api::StaffRole::reviewer || role == api::StaffRole::supervisor;
        case Page::figures:
            return role == api::StaffRole::supervisor;
        case Page::phone_wishes:
            return role == api::StaffRole::reviewer;
        default:
            return page == Page::staff_password;
    }
}

Page staff_page_for(const State& state, Page wanted) {
    const StaffDesk& desk = state.staff;
    if (desk.status == Status::signed_out) return Page::staff;
    if (!desk.session) return wanted;
    if (desk.session->must_change_password) return Page::staff_password;
    return may_see(desk.session->role, wanted) ? wanted : work_of(desk.session->role);
}

bool need_staff(const Story& story) {
    const StaffDesk& desk = story.state.staff;
    if (desk.session) return !desk.session->must_change_password;
    if (desk.status == Status::unknown) ask_who_is_signed_in(story);
    return false;
}

void end_staff_session(const Story& story) {
    StaffDesk& desk = story.state.staff;
    if (desk.status == Status::signed_out) return;
    const Page page = story.state.route.page;
    desk.status = Status::signed_out;
    desk.session.reset();
    desk.session_ended = true;
    desk.has_signed_out = false;
    if (page != Page::staff && page != Page::staff_password) desk.way_back = page;
    announce(story,
             std::string(text_of(StaffPhrase::session_ended).in(story.state.preferences.language)));
    replace_with(story, Page::staff);
}

}  // namespace tiemchung::ui
