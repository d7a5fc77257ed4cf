#include "ui/model/navigation.h"

#include "ui/model/kept_copy.h"
#include "ui/model/lookup_captcha.h"
#include "ui/model/record.h"
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
            return Phrase::lookup_title;
        case Page::lookup_code:
            return Phrase::code_title;
        case Page::certificate:
            return Phrase::certificate_title;
        case Page::qr_code:
            return Phrase::qr_title;
        case Page::kept:
            return Phrase::kept_title;
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

/// A page of a wing that this build does not carry.
bool is_elsewhere(const State& state, Page page) {
    return page >= Page::report && page < Page::not_found && state.wings.of(page) == nullptr;
}

/// The page that can be shown in the place of one that has nothing to show.
Page reachable(const State& state, Page wanted) {
    if (const Wing* wing = state.wings.of(wanted)) return wing->reachable(state, wanted);
    switch (wanted) {
        case Page::result:
            return state.verification.verdict ? wanted : Page::verify;
        case Page::lookup_code:
            return state.lookup.code ? wanted : Page::lookup;
        case Page::qr_code: {
            const auto& shown =
                state.lookup.from_kept ? state.lookup.kept.shown : state.lookup.record.shown;
            return shown && shown->opened ? wanted : Page::certificate;
        }
        default:
            return wanted;
    }
}

/// What a page needs beyond what is there.
void prepare(const Story& story, Page page) {
    if (const Wing* wing = story.state.wings.of(page)) return wing->prepare(story, page);
    if (page == Page::lookup) need_captcha(story);
    if (page == Page::certificate && !story.state.lookup.record.shown) load_record(story);
    if (page == Page::kept) open_kept_copy(story);
}

}  // namespace

void set_title(const Story& story) {
    const text::Language language = story.state.preferences.language;
    const Page page = story.state.route.page;
    const Wing* wing = story.state.wings.of(page);
    const text::Text title = wing != nullptr ? wing->title(page) : text_of(title_of(page));
    story.ask(SetTitle{std::string(title.in(language)) + " – " +
                       std::string(phrase(Phrase::app_name, language))});
}

void show_page(const Story& story, Route route, Arrival arrival) {
    State& state = story.state;
    if (arrival == Arrival::from_history && is_elsewhere(state, route.page)) {
        return story.ask(OpenDocument{address_of(state, route.page)});
    }
    if (route.page == Page::qr_code) state.lookup.from_kept = state.route.page == Page::kept;
    const Page page = reachable(state, route.page);
    if (page != route.page) {
        route.page = page;
        state.route.plain = route.plain;
        story.ask(WriteHistory{address_of(state, page), true});
    }
    if (route.page != Page::verify && state.verification.camera.state != Camera::State::off) {
        state.verification.camera = {};
        story.ask(CloseCamera{});
    }
    if (route.page != Page::verify) state.verification.checking.reset();
    if (route.plain) state.preferences.plain = true;
    state.route = route;
    set_title(story);
    prepare(story, route.page);
    if (arrival == Arrival::first_load) return;
    story.ask(FocusNode{page_title_key});
    if (arrival == Arrival::by_link) story.ask(ScrollToTop{});
}

void go_to(const Story& story, Page page) {
    if (is_elsewhere(story.state, page)) {
        return story.ask(OpenDocument{address_of(story.state, page)});
    }
    story.ask(WriteHistory{address_of(story.state, page), false});
    show_page(story, {page, story.state.route.plain}, Arrival::by_link);
}

void replace_with(const Story& story, Page page) {
    story.ask(WriteHistory{address_of(story.state, page), true});
    show_page(story, {page, story.state.route.plain}, Arrival::by_link);
}

}  // namespace tiemchung::ui
