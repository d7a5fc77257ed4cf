#include "ui/model/record.h"

#include <utility>

#include "ui/model/announcing.h"
#include "ui/model/checking.h"
#include "ui/model/lookup_form.h"
#include "ui/model/navigation.h"
#include "ui/model/requests.h"
#include "ui/model/shown_record.h"
#include "ui/model/trouble.h"

namespace tiemchung::ui {
namespace {

/// No session lives longer: who walks away from a shared computer leaves nothing on its screen.
constexpr double longest_session_ms = 60.0 * 60 * 1000;

constexpr const char* record_path = "/api/v1/record";

std::string spoken(const Story& story, const Trouble& trouble) {
    return sentence_of(trouble, story.state.preferences.language);
}

/// Nothing of the person stays on the page.
void drop_record(Lookup& lookup) {
    const std::uint32_t revision = lookup.record.passport_revision;
    lookup.record = {};
    lookup.record.passport_revision = revision + 1;
}

void close_record(const Story& story) {
    Lookup& lookup = story.state.lookup;
    forget_requests(story);
    drop_record(lookup);
    lookup.code.reset();
    clear_form(story);
}

void end_session(const Story& story) {
    close_record(story);
    story.state.lookup.form.session_ended = true;
    announce(story, spoken(story, {unauthorised, ErrorCode::session_ended, 0, {}}));
    replace_with(story, Page::lookup);
}

void fail(const Story& story, const Trouble& trouble) {
    story.state.lookup.record.trouble = trouble;
    announce(story, spoken(story, trouble));
}

}  // namespace

const ShownRecord* record_in_front(const State& state) {
    const Lookup& lookup = state.lookup;
    const bool kept =
        state.route.page == Page::kept || (state.route.page == Page::qr_code && lookup.from_kept);
    const auto& shown = kept ? lookup.kept.shown : lookup.record.shown;
    return shown ? &*shown : nullptr;
}

void show_record(const Story& story, api::Record record) {
    RecordOnScreen& screen = story.state.lookup.record;
    const Timestamp now = record.now;
    screen.shown = shown_record(std::move(record), now);
    if (screen.ends_at_ms == 0) screen.ends_at_ms = story.now_ms + longest_session_ms;
    screen.status = RecordOnScreen::Status::ready;
    screen.trouble.reset();
    screen.compared_name.clear();
    if (story.state.route.page != Page::certificate) go_to(story, Page::certificate);
}

void end_old_session(const Story& story) {
    Lookup& lookup = story.state.lookup;
    if (!lookup.record.shown || story.now_ms < lookup.record.ends_at_ms) return;
    const Page page = story.state.route.page;
    const bool in_front = page == Page::certificate || (page == Page::qr_code && !lookup.from_kept);
    if (in_front) return end_session(story);
    drop_record(lookup);
}

void load_record(const Story& story) {
    RecordOnScreen& screen = story.state.lookup.record;
    screen.trouble.reset();
    if (!screen.shown) screen.status = RecordOnScreen::Status::loading;
    ask_server(story, Request::record, "GET", record_path);
}

void take_record(const Story& story, const ServerAnswer& answer) {
    if (answer.is_unauthorised()) return end_session(story);
    auto record = api::parse_record(answer.body);
    if (answer.ok() && record) {
        const bool again = story.state.lookup.record.shown.has_value();
        if (story.state.route.page != Page::certificate && !again) return;
        show_record(story, std::move(*record));
        if (again) mention(story, say(story, Phrase::record_reloaded));
        return;
    }
    RecordOnScreen& screen = story.state.lookup.record;
    if (!screen.shown) screen.status = RecordOnScreen::Status::failed;
    fail(story, trouble_of(answer));
}

void show_dose(const Story& story, const ShowDose& event) {
    Lookup& lookup = story.state.lookup;
    auto& shown = story.state.route.page == Page::kept ? lookup.kept.shown : lookup.record.shown;
    if (!shown) return;
    look_at(*shown, event.number, event.certificate);
    lookup.record.compared_name.clear();
    story.ask(FocusNode{"certificate/title"});
}

void ask_for_notice(const Story& story, int dose_number) {
    story.state.lookup.record.trouble.reset();
    ask_server(story, Request::notice, "POST", "/api/v1/record/notices",
               api::to_json(api::NoticeRequest{dose_number}), dose_number);
}

void take_notice(const Story& story, int dose_number, const ServerAnswer& answer) {
    if (answer.is_unauthorised()) return end_session(story);
    if (!answer.ok()) return fail(story, trouble_of(answer));
    story.state.lookup.record.notices.insert(dose_number);
    announce(story, say(story, Phrase::notice_promised));
}

void sign_out(const Story& story) {
    story.state.lookup.record.trouble.reset();
    ask_server(story, Request::sign_out, "DELETE", "/api/v1/session");
}

void take_sign_out(const Story& story, const ServerAnswer& answer) {
    // The session that is not there any more needs no end.
    if (!answer.ok() && !answer.is_unauthorised()) return fail(story, trouble_of(answer));
    close_record(story);
    story.state.lookup.form.signed_out = true;
    announce(story, say(story, Phrase::signed_out));
    replace_with(story, Page::lookup);
}

void save_qr_code(const Story& story) {
    const ShownRecord* shown = record_in_front(story.state);
    if (shown == nullptr || !shown->opened) return;
    // Neither name nor number: file names travel further than files.
    story.ask(SaveQrPicture{"ho-chieu-vac-xin-mui-" + std::to_string(shown->dose_number) + ".png",
                            shown->opened->symbol.size, shown->opened->svg_path});
}

void check_own_code(const Story& story) {
    const ShownRecord* shown = record_in_front(story.state);
    if (shown == nullptr || !shown->opened) return;
    mention(story, say(story, Phrase::checking));
    check_text(story, shown->opened->issued.text, Origin::pasted);
}

void compare_passport_name(const Story& story) {
    RecordOnScreen& screen = story.state.lookup.record;
    screen.compared_name = screen.passport_name;
    if (screen.compared_name.find_first_not_of(' ') == std::string::npos) {
        screen.compared_name.clear();
        story.ask(FocusNode{"certificate/passport/name"});
    }
}

}  // namespace tiemchung::ui
