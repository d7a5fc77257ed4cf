#include "ui/review/case_list.h"

#include "ui/model/announcing.h"
#include "ui/staff/staff_session.h"

namespace tiemchung::ui {
namespace {

constexpr const char* cases_path = "/api/v1/staff/cases";

bool is_plain(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || letter == '-' || letter == '_' || letter == '.';
}

/// As it stands in a query.
std::string encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char letter : text) {
        if (is_plain(letter)) {
            out += letter;
            continue;
        }
        const auto byte = static_cast<unsigned char>(letter);
        out += '%';
        out += digits[byte >> 4U];
        out += digits[byte & 15U];
    }
    return out;
}

void narrow(const Story& story) {
    story.state.reviewing.list.page = 0;
    load_cases(story);
}

}  // namespace

bool is_filtered(const CaseList& list) {
    return !list.kind.empty() || !list.site.empty() || !list.commune.empty() || list.unknown_site ||
           list.mine;
}

std::string path_of(const CaseList& list) {
    std::string query;
    const auto add = [&query](std::string_view name, const std::string& value) {
        if (value.empty()) return;
        query += query.empty() ? '?' : '&';
        query += name;
        query += '=';
        query += encoded(value);
    };
    add("kind", list.kind);
    add("site", list.site);
    add("commune", list.commune);
    add("unknown_site", list.unknown_site ? "1" : "");
    add("mine", list.mine ? "1" : "");
    add("page", list.page > 0 ? std::to_string(list.page) : "");
    return cases_path + query;
}

std::int64_t seconds_left_now(const CaseList& list, const api::CaseLine& line, double now_ms) {
    if (line.paused) return line.seconds_left;
    return line.seconds_left - static_cast<std::int64_t>((now_ms - list.came_at_ms) / 1000);
}

void load_cases(const Story& story) {
    Reviewing& reviewing = story.state.reviewing;
    reviewing.list.trouble.reset();
    const std::string path = path_of(reviewing.list);
    reviewing.awaited.ask(story, {CaseAsk::Kind::queue, path}, "GET", path);
}

void filter_cases(const Story& story, const FilterCases& event) {
    CaseList& list = story.state.reviewing.list;
    std::string& place = event.filter == CaseFilter::kind   ? list.kind
                         : event.filter == CaseFilter::site ? list.site
                                                            : list.commune;
    if (place == event.typed) return;
    place = event.typed;
    // A case whose site is not known has none to filter by.
    if (event.filter == CaseFilter::site && !place.empty()) list.unknown_site = false;
    narrow(story);
}

void mark_cases(const Story& story, const MarkCases& event) {
    CaseList& list = story.state.reviewing.list;
    (event.mark == CaseMark::mine ? list.mine : list.unknown_site) = event.ticked;
    if (list.unknown_site) list.site.clear();
    narrow(story);
}

void turn_cases(const Story& story, int page) {
    story.state.reviewing.list.page = page;
    load_cases(story);
    story.ask(FocusNode{"page/title"});
    story.ask(ScrollToTop{});
}

void take_cases(const Story& story, const std::string& path, const ServerAnswer& answer) {
    if (answer.is_unauthorised()) return end_staff_session(story);
    CaseList& list = story.state.reviewing.list;
    // The filters have changed since.
    if (path != path_of(list)) return;
    auto queue = api::parse_case_queue(answer.body);
    if (!answer.ok() || !queue) {
        list.trouble = trouble_of(answer);
        return announce(story, sentence_of(*list.trouble, story.state.preferences.language));
    }
    list.came_at_ms = story.now_ms;
    list.queue = *std::move(queue);
    if (list.queue->cases.empty() && list.page > 0) {
        list.page = 0;
        load_cases(story);
    }
}

void load_figures(const Story& story) {
    Reviewing& reviewing = story.state.reviewing;
    reviewing.figures.trouble.reset();
    reviewing.awaited.ask(story, {CaseAsk::Kind::figures, {}}, "GET", "/api/v1/staff/figures");
}

void take_figures(const Story& story, const ServerAnswer& answer) {
    if (answer.is_unauthorised()) return end_staff_session(story);
    FiguresDesk& desk = story.state.reviewing.figures;
    auto figures = api::parse_review_figures(answer.body);
    if (answer.ok() && figures) {
        desk.figures = *std::move(figures);
        return;
    }
    desk.trouble = trouble_of(answer);
    announce(story, sentence_of(*desk.trouble, story.state.preferences.language));
}

}  // namespace tiemchung::ui
