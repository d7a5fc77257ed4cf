#include "ui/model/trouble.h"
#include "ui/screens/title_row.h"
#include "ui/staff/staff_fields.h"
#include "ui/staff/staff_screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

void add_notices(const View& view, const StaffDesk& desk, Box& box) {
    if (desk.session_ended) {
        box.add(note(view, "staff/ended", NoteLook::amber, Icon::clock,
                     say(view, StaffPhrase::session_ended)));
    }
    if (desk.has_signed_out) {
        box.add(note(view, "staff/signed_out", NoteLook::teal, Icon::check_circle,
                     say(view, StaffPhrase::signed_out)));
    }
    if (auto sorry = staff_trouble(view, desk)) box.add(*std::move(sorry));
}

Box form_card(const View& view, const StaffDesk& desk) {
    Box box = card(view, "staff/card");
    add_notices(view, desk, box);
    Box form = stack(16);
    form.node = make_node(Role::form, "staff/form", say(view, StaffPhrase::sign_in_title));
    form.add(
        staff_field(view, desk, {StaffInput::account, StaffPhrase::account, {}, "username", ""}));
    form.add(staff_field(
        view, desk,
        {StaffInput::password, StaffPhrase::password, {}, "current-password", "password"}));
    form.add(staff_field(
        view, desk,
        {StaffInput::totp, StaffPhrase::totp, StaffPhrase::totp_hint, "one-time-code", ""}));
    form.add(staff_send(view, "staff/sign_in", StaffPhrase::sign_in,
                        desk.awaited.waits_for(StaffRequest::sign_in), StaffAction{SignInStaff{}}));
    box.add(std::move(form));
    return box;
}

/// An administrator has no page here, and is told where the work is.
Box admin_card(const View& view) {
    Box box = card(view, "staff/admin");
    box.add(
        heading("staff/admin/title", say(view, StaffPhrase::admin_title), 2, TypeRole::card_title));
    box.add(paragraph("staff/admin/text", say(view, StaffPhrase::admin_text)));
    return box;
}

}  // namespace

Box sign_in_screen(const View& view, const State& state) {
    const StaffDesk& desk = state.staff;
    Box screen = reading_page(view);
    screen.padding.top = view.wide() ? 20 : 14;
    screen.add(
        heading("page/title", say(view, StaffPhrase::sign_in_title), 1, TypeRole::page_title));
    if (desk.session) {
        screen.add(admin_card(view));
        return screen;
    }
    screen.add(paragraph("staff/lead", say(view, StaffPhrase::sign_in_lead)));
    Box side = stack(12);
    side.add(note(view, "staff/logged", NoteLook::blue, Icon::shield,
                  say(view, StaffPhrase::logged_note)));
    side.add(note(view, "staff/alone", NoteLook::teal, Icon::user,
                  say(view, StaffPhrase::account_note)));
    screen.add(
        two_columns(view, "staff/columns", form_card(view, desk), std::move(side), form_and_help));
    return screen;
}

Box password_screen(const View& view, const State& state) {
    const StaffDesk& desk = state.staff;
    Box screen = reading_page(view);
    screen.padding.top = view.wide() ? 20 : 14;
    screen.add(
        heading("page/title", say(view, StaffPhrase::password_title), 1, TypeRole::page_title));
    Box box = card(view, "staff/card");
    if (view.wide()) box.max_width = 640;
    if (desk.session && desk.session->must_change_password) {
        box.add(note(view, "staff/forced", NoteLook::amber, Icon::lock,
                     say(view, StaffPhrase::password_forced)));
    }
    if (auto sorry = staff_trouble(view, desk)) box.add(*std::move(sorry));
    Box form = stack(16);
    form.node = make_node(Role::form, "staff/form", say(view, StaffPhrase::password_title));
    form.add(staff_field(
        view, desk,
        {StaffInput::old_password, StaffPhrase::old_password, {}, "current-password", "password"}));
    form.add(staff_field(view, desk,
                         {StaffInput::new_password, StaffPhrase::new_password,
                          StaffPhrase::new_password_hint, "new-password", "password"}));
    form.add(staff_field(
        view, desk, {StaffInput::repeated, StaffPhrase::repeated, {}, "new-password", "password"}));
    form.add(staff_send(view, "staff/save", StaffPhrase::save_password,
                        desk.awaited.waits_for(StaffRequest::password),
                        StaffAction{SavePassword{}}));
    box.add(std::move(form));
    screen.add(std::move(box));
    return screen;
}

}  // namespace tiemchung::ui
