#include "ui/model/navigation.h"

#include "ui/text/phrase.h"

namespace tiemchung::ui {
namespace {

Phrase title_of(Page page) {
    switch (page) {
        case Page::home:
            return Phrase::home_title;
        case Page::verify:
            return Phrase::verify_title;
        case Page::result:
            return Phrase::result_title;
        case Page::guide:
            return Phrase::guide_title;
        case Page::privacy:
            return Phrase::privacy_title;
        case Page::lookup:
            return Phrase::nav_lookup;
        case Page::report:
            return Phrase::nav_report;
        case Page::track:
            return Phrase::track_report;
        default:
            return Phrase::lost_title;
    }
}

std::string address_of(const State& state, Page page) {
    return std::string(path_of(page)) + (state.route.plain ? "?plain=1" : "");
}

}  // namespace

void set_title(const Story& story) {
    const text::Language language = story.state.preferences.language;
    story.ask(SetTitle{std::string(phrase(title_of(story.state.route.page), language)) + " – " +
                       std::string(phrase(Phrase::app_name, language))});
}

void show_page(const Story& story, Route route, Arrival arrival) {
    State& state = story.state;
    if (route.page == Page::result && !state.verification.verdict) {
        route.page = Page::verify;
        state.route.plain = route.plain;
        story.ask(WriteHistory{address_of(state, Page::verify), true});
    }
    if (route.page != Page::verify && state.verification.camera.state != Camera::State::off) {
        state.verification.camera = {};
        story.ask(CloseCamera{});
    }
    if (route.page != Page::verify) state.verification.checking.reset();
    if (route.plain) state.preferences.plain = true;
    state.route = route;
    set_title(story);
    if (arrival == Arrival::first_load) return;
    story.ask(FocusNode{page_title_key});
    if (arrival == Arrival::by_link) story.ask(ScrollToTop{});
}

void go_to(const Story& story, Page page) {
    story.ask(WriteHistory{address_of(story.state, page), false});
    show_page(story, {page, story.state.route.plain}, Arrival::by_link);
}

}  // namespace tiemchung::ui
