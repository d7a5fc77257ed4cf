#include "ui/review/case_desk.h"

#include <algorithm>

#include "ui/model/announcing.h"
#include "ui/model/navigation.h"
#include "ui/review/case_decision.h"
#include "ui/staff/staff_session.h"

namespace tiemchung::ui {
namespace {

using Kind = CaseAsk::Kind;

constexpr int not_found = 404;
constexpr int quarter_turns = 4;

CaseDesk& desk_of(const Story& story) {
    return story.state.reviewing.desk;
}

void ask_for(const Story& story, Kind kind, std::string method, std::string_view step) {
    const std::string code = desk_of(story).code;
    story.state.reviewing.awaited.ask(story, {kind, code}, std::move(method),
                                      path_of_case(code, step));
}

/// The list in memory knows it too.
void note_assigned(const Story& story) {
    auto& queue = story.state.reviewing.list.queue;
    if (queue) {
        for (api::CaseLine& line : queue->cases)
            line.assigned_to_me = line.assigned_to_me || line.code == desk_of(story).code;
    }
    announce(story, say_review(story, ReviewPhrase::assigned_to_me));
}

void show_file(const Story& story, api::CaseFile file) {
    CaseDesk& desk = desk_of(story);
    const bool was_held = is_held(desk);
    desk.server_ahead_ms = static_cast<double>(file.now.seconds) * 1000 - story.now_ms;
    const auto has_photo = [&file](int number) {
        return std::any_of(file.photos.begin(), file.photos.end(),
                           [number](const auto& photo) { return photo.number == number; });
    };
    if (!has_photo(desk.photo.number)) {
        desk.photo = {};
        if (!file.photos.empty()) desk.photo.number = file.photos.front().number;
    }
    desk.file = std::move(file);
    desk.trouble.reset();
    // The server only says so while the hold lasts.
    if (desk.file->lock_ends_at) desk.hold_ended = false;
    if (is_held(desk) && !was_held) desk.decided.reset();
    prepare_draft(desk);
}

}  // namespace

std::string path_of_case(const std::string& code, std::string_view step) {
    std::string path = "/api/v1/staff/cases/" + code;
    if (!step.empty()) path += "/" + std::string(step);
    return path;
}

std::string say_review(const Story& story, ReviewPhrase phrase) {
    return std::string(text_of(phrase).in(story.state.preferences.language));
}

bool is_held(const CaseDesk& desk) {
    return desk.file && desk.file->lock_ends_at && !desk.hold_ended;
}

bool may_do(const CaseDesk& desk, report::ReportEvent event) {
    if (!desk.file) return false;
    const auto& may = desk.file->may;
    return std::find(may.begin(), may.end(), event) != may.end();
}

double hold_ends_ms(const CaseDesk& desk) {
    if (!is_held(desk)) return 0;
    return static_cast<double>(desk.file->lock_ends_at->seconds) * 1000 - desk.server_ahead_ms;
}

void case_failed(const Story& story, const ServerAnswer& answer) {
    if (answer.is_unauthorised()) return end_staff_session(story);
    CaseDesk& desk = desk_of(story);
    desk.trouble = trouble_of(answer);
    if (desk.trouble->code == ErrorCode::report_lock_ended) desk.hold_ended = true;
    announce(story, sentence_of(*desk.trouble, story.state.preferences.language));
    story.ask(FocusNode{"case/trouble"});
}

void leave_case(const Story& story) {
    CaseDesk& desk = desk_of(story);
    if (!is_held(desk)) return;
    ask_for(story, Kind::unlock, "DELETE", "lock");
    desk.file->lock_ends_at.reset();
}

void open_case(const Story& story, const std::string& code) {
    if (code.empty()) return;
    leave_case(story);
    CaseDesk& desk = desk_of(story);
    const std::uint32_t revision = desk.revision;
    desk = {};
    desk.revision = revision + 1;
    desk.code = code;
    ask_for(story, Kind::file, "GET", {});
    if (story.state.route.page != Page::case_file) return go_to(story, Page::case_file);
    story.ask(FocusNode{page_title_key});
    story.ask(ScrollToTop{});
}

void reload_case(const Story& story) {
    desk_of(story).trouble.reset();
    ask_for(story, Kind::file, "GET", {});
}

void assign_case(const Story& story) {
    ask_for(story, Kind::assign, "POST", "assignment");
}

void lock_case(const Story& story) {
    desk_of(story).trouble.reset();
    ask_for(story, Kind::lock, "POST", "lock");
}

void use_photo_tool(CaseDesk& desk, PhotoTool tool) {
    PhotoLook& look = desk.photo;
    switch (tool) {
        case PhotoTool::zoom_out:
            look.zoom = std::max(0, look.zoom - 1);
            return;
        case PhotoTool::zoom_in:
            look.zoom = std::min(most_zoom, look.zoom + 1);
            return;
        case PhotoTool::turn:
            look.turns = (look.turns + 1) % quarter_turns;
            return;
        case PhotoTool::contrast:
            look.contrast = !look.contrast;
            return;
        case PhotoTool::large:
            look.large = !look.large;
            return;
    }
}

void download_photo(const Story& story, int number) {
    // The server sends it as an attachment: the page stays.
    story.ask(OpenDocument{path_of_case(desk_of(story).code, "photos/" + std::to_string(number))});
}

void match_row(const Story& story, const MatchRow& event) {
    CaseDesk& desk = desk_of(story);
    PaperMatch& match = desk.matches[event.row];
    match = match == event.match ? PaperMatch::unseen : event.match;
    if (match != PaperMatch::differs) desk.draft.paper_values.erase(event.row);
    prepare_draft(desk);
}

void take_case(const Story& story, const CaseAsk& asked, const ServerAnswer& answer) {
    CaseDesk& desk = desk_of(story);
    if (asked.about != desk.code) return;
    auto file = api::parse_case_file(answer.body);
    if (answer.ok() && file) {
        show_file(story, *std::move(file));
        if (asked.kind == Kind::assign) note_assigned(story);
        if (asked.kind == Kind::lock) story.ask(FocusNode{"case/comparison/title"});
        return;
    }
    if (asked.kind == Kind::file && answer.status == not_found) desk.file.reset();
    case_failed(story, answer);
}

void end_hold(const Story& story) {
    CaseDesk& desk = desk_of(story);
    const double end = hold_ends_ms(desk);
    if (end == 0 || story.now_ms < end) return;
    desk.hold_ended = true;
    announce(story, say_review(story, ReviewPhrase::hold_ended));
}

}  // namespace tiemchung::ui
