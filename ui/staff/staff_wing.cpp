#include "ui/staff/staff_wing.h"

#include <algorithm>

#include "ui/model/state.h"
#include "ui/model/story.h"
#include "ui/staff/sign_in.h"
#include "ui/staff/staff_bar.h"
#include "ui/staff/staff_screens.h"
#include "ui/staff/staff_session.h"

namespace tiemchung::ui {
namespace {

bool owns(Page page) {
    return page == Page::staff || page == Page::staff_password;
}

text::Text title(Page page) {
    return text_of(page == Page::staff ? StaffPhrase::sign_in_title : StaffPhrase::password_title);
}

void prepare(const Story& story, Page) {
    need_staff(story);
}

Box screen(const View& view, const State& state) {
    return state.route.page == Page::staff ? sign_in_screen(view, state)
                                           : password_screen(view, state);
}

class Dispatch {
  public:
    explicit Dispatch(const Story& story) : story_(story) {}

    void operator()(const EditStaffField& event) const { edit_staff_field(story_, event); }
    void operator()(const SignInStaff&) const { sign_in_staff(story_); }
    void operator()(const SavePassword&) const { save_password(story_); }
    void operator()(const SignOutStaff&) const { sign_out_staff(story_); }
    void operator()(const ReloadStaffSession&) const { ask_who_is_signed_in(story_); }

  private:
    const Story& story_;
};

void take(const Story& story, const Event& event) {
    if (const auto* action = std::get_if<StaffAction>(&event)) {
        std::visit(Dispatch(story), action->kind);
    }
}

bool take_answer(const Story& story, const EffectAnswer& answer) {
    const auto asked = story.state.staff.awaited.take(answer);
    if (asked) take_staff_answer(story, *asked, read_answer(answer.bytes));
    return asked.has_value();
}

void tick(const Story& story, double) {
    for (const StaffRequest asked : story.state.staff.awaited.take_late(story.now_ms))
        take_staff_answer(story, asked, {});
    const StaffDesk& desk = story.state.staff;
    if (desk.session && story.now_ms >= desk.ends_at_ms) end_staff_session(story);
}

double next_change_ms(const State& state) {
    const double late = state.staff.awaited.next_late_ms();
    if (!state.staff.session) return late;
    return late == 0 ? state.staff.ends_at_ms : std::min(late, state.staff.ends_at_ms);
}

constexpr Wing wing{owns, title,       staff_page_for, prepare,        screen,
                    take, take_answer, tick,           next_change_ms, staff_bar};

}  // namespace

const Wing& staff_wing() {
    return wing;
}

}  // namespace tiemchung::ui
