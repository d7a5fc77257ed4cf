#include "ui/staff/sign_in.h"

#include <array>
#include <initializer_list>

#include "core/base/utf8.h"
#include "ui/model/announcing.h"
#include "ui/model/navigation.h"
#include "ui/model/one_time_code.h"
#include "ui/model/trouble.h"
#include "ui/staff/staff_session.h"

namespace tiemchung::ui {
namespace {

using Status = StaffDesk::Status;

constexpr const char* session_path = "/api/v1/staff/session";
constexpr const char* password_path = "/api/v1/staff/password";
/// No session of the server's lives longer: who walks away leaves nothing on the screen.
constexpr double longest_session_ms = 10.0 * 60 * 60 * 1000;
constexpr std::size_t totp_digits = 6;
constexpr std::size_t min_password = 12;
constexpr std::size_t max_password = 128;

constexpr std::array<StaffField StaffDesk::*, 6> fields{
    &StaffDesk::account,      &StaffDesk::password,     &StaffDesk::totp,
    &StaffDesk::old_password, &StaffDesk::new_password, &StaffDesk::repeated,
};
constexpr std::array<std::string_view, 6> keys{
    "staff/account",      "staff/password",     "staff/totp",
    "staff/old_password", "staff/new_password", "staff/repeated",
};

StaffField& field_in(StaffDesk& desk, StaffInput input) {
    return desk.*fields[static_cast<std::size_t>(input)];
}

void forget(StaffDesk& desk, std::initializer_list<StaffInput> inputs) {
    for (const StaffInput input : inputs)
        field_in(desk, input) = {};
    ++desk.revision;
}

void require(StaffField& field, bool holds, StaffPhrase error) {
    field.error = holds ? std::nullopt : std::optional(error);
}

/// Goes to the first of the fields with an error; whether there is none.
bool all_hold(const Story& story, std::initializer_list<StaffInput> inputs) {
    const StaffDesk& desk = story.state.staff;
    for (const StaffInput input : inputs) {
        const auto& error = field_of(desk, input).error;
        if (!error) continue;
        announce(story, std::string(text_of(*error).in(story.state.preferences.language)));
        story.ask(FocusNode{std::string(key_of(input))});
        return false;
    }
    return true;
}

void fail(const Story& story, const Trouble& trouble) {
    story.state.staff.trouble = trouble;
    announce(story, sentence_of(trouble, story.state.preferences.language));
    story.ask(FocusNode{"staff/trouble"});
}

/// What one member of staff had open is nothing for another.
void clear_work(State& state) {
    state.hotline = {};
    state.reviewing = {};
}

void begin_session(const Story& story, api::StaffSession session) {
    State& state = story.state;
    StaffDesk& desk = state.staff;
    const bool signed_in_here = desk.status == Status::signed_out;
    if (desk.last_account != session.account) {
        clear_work(state);
        if (!desk.last_account.empty()) desk.way_back.reset();
    }
    desk.last_account = session.account;
    desk.status = Status::signed_in;
    desk.session = std::move(session);
    desk.ends_at_ms = story.now_ms + longest_session_ms;
    desk.trouble.reset();
    desk.session_ended = desk.has_signed_out = false;
    forget(desk, {StaffInput::account, StaffInput::password, StaffInput::totp});
    if (!signed_in_here && staff_page_for(state, state.route.page) == state.route.page) {
        return show_page(story, state.route, Arrival::first_load);
    }
    const Page wanted = desk.way_back.value_or(work_of(desk.session->role));
    desk.way_back.reset();
    replace_with(story, staff_page_for(state, wanted));
}

void take_session(const Story& story, const ServerAnswer& answer) {
    StaffDesk& desk = story.state.staff;
    auto session = api::parse_staff_session(answer.body);
    if (answer.ok() && session) return begin_session(story, *std::move(session));
    if (answer.is_unauthorised()) {
        desk.status = Status::signed_out;
        const Page page = story.state.route.page;
        if (page == Page::staff) return;
        if (page >= Page::staff && page < Page::not_found) desk.way_back = page;
        return replace_with(story, Page::staff);
    }
    desk.status = Status::failed;
    desk.trouble = trouble_of(answer);
    announce(story, sentence_of(*desk.trouble, story.state.preferences.language));
}

void take_sign_in(const Story& story, const ServerAnswer& answer) {
    StaffDesk& desk = story.state.staff;
    auto session = api::parse_staff_session(answer.body);
    if (answer.ok() && session) return begin_session(story, *std::move(session));
    // A code of the app serves once, whatever was wrong.
    forget(desk, {StaffInput::totp});
    fail(story, trouble_of(answer));
}

void take_password(const Story& story, const ServerAnswer& answer) {
    if (answer.is_unauthorised()) return end_staff_session(story);
    StaffDesk& desk = story.state.staff;
    auto session = api::parse_staff_session(answer.body);
    if (!answer.ok() || !session) return fail(story, trouble_of(answer));
    desk.session = *std::move(session);
    forget(desk, {StaffInput::old_password, StaffInput::new_password, StaffInput::repeated});
    desk.trouble.reset();
    desk.password_saved = true;
    announce(story, std::string(
                        text_of(StaffPhrase::password_saved).in(story.state.preferences.language)));
    replace_with(story, work_of(desk.session->role));
}

void take_sign_out(const Story& story, const ServerAnswer& answer) {
    if (!answer.ok() && !answer.is_unauthorised()) return fail(story, trouble_of(answer));
    State& state = story.state;
    clear_work(state);
    const std::uint32_t revision = state.staff.revision;
    state.staff = {};
    state.staff.revision = revision + 1;
    state.staff.status = Status::signed_out;
    state.staff.has_signed_out = true;
    announce(story, std::string(text_of(StaffPhrase::signed_out).in(state.preferences.language)));
    replace_with(story, Page::staff);
}

}  // namespace

const StaffField& field_of(const StaffDesk& desk, StaffInput input) {
    return desk.*fields[static_cast<std::size_t>(input)];
}

std::string_view key_of(StaffInput input) {
    return keys[static_cast<std::size_t>(input)];
}

void ask_who_is_signed_in(const Story& story) {
    StaffDesk& desk = story.state.staff;
    desk.status = Status::asking;
    desk.trouble.reset();
    desk.awaited.ask(story, StaffRequest::session, "GET", session_path);
}

void edit_staff_field(const Story& story, const EditStaffField& event) {
    StaffDesk& desk = story.state.staff;
    StaffField& field = field_in(desk, event.field);
    if (field.typed == event.typed) return;
    field = {event.typed, std::nullopt};
    desk.trouble.reset();
    desk.has_signed_out = desk.password_saved = false;
}

void sign_in_staff(const Story& story) {
    StaffDesk& desk = story.state.staff;
    const std::string totp = digits_of(desk.totp.typed);
    require(desk.account, desk.account.typed.find_first_not_of(' ') != std::string::npos,
            StaffPhrase::account_missing);
    require(desk.password, !desk.password.typed.empty(), StaffPhrase::password_missing);
    require(desk.totp, totp.size() == totp_digits, StaffPhrase::totp_missing);
    if (!all_hold(story, {StaffInput::account, StaffInput::password, StaffInput::totp})) return;
    desk.trouble.reset();
    desk.awaited.ask(story, StaffRequest::sign_in, "POST", session_path,
                     api::to_json(api::SignIn{desk.account.typed, desk.password.typed, totp}));
}

void save_password(const Story& story) {
    StaffDesk& desk = story.state.staff;
    const std::string& chosen = desk.new_password.typed;
    const std::size_t length = count_code_points(chosen);
    require(desk.old_password, !desk.old_password.typed.empty(), StaffPhrase::password_missing);
    require(desk.new_password, length >= min_password && length <= max_password,
            StaffPhrase::new_password_length);
    if (!desk.new_password.error) {
        require(desk.new_password, chosen != desk.old_password.typed,
                StaffPhrase::new_password_same);
    }
    require(desk.repeated, desk.repeated.typed == chosen, StaffPhrase::repeated_differs);
    if (!all_hold(story,
                  {StaffInput::old_password, StaffInput::new_password, StaffInput::repeated})) {
        return;
    }
    desk.trouble.reset();
    desk.awaited.ask(story, StaffRequest::password, "POST", password_path,
                     api::to_json(api::PasswordChange{desk.old_password.typed, chosen}));
}

void sign_out_staff(const Story& story) {
    story.state.staff.trouble.reset();
    story.state.staff.awaited.ask(story, StaffRequest::sign_out, "DELETE", session_path);
}

void take_staff_answer(const Story& story, StaffRequest asked, const ServerAnswer& answer) {
    switch (asked) {
        case StaffRequest::session:
            return take_session(story, answer);
        case StaffRequest::sign_in:
            return take_sign_in(story, answer);
        case StaffRequest::password:
            return take_password(story, answer);
        case StaffRequest::sign_out:
            return take_sign_out(story, answer);
    }
}

}  // namespace tiemchung::ui
