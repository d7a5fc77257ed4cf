#include "ui/review/phone_wishes.h"

#include <algorithm>

#include "ui/model/announcing.h"
#include "ui/review/case_desk.h"
#include "ui/staff/staff_session.h"

namespace tiemchung::ui {
namespace {

constexpr int no_such_wish = 404;
constexpr const char* wishes_path = "/api/v1/staff/phone-changes";

PhoneDesk& phones_of(const Story& story) {
    return story.state.reviewing.phones;
}

void failed(const Story& story, const ServerAnswer& answer) {
    PhoneDesk& desk = phones_of(story);
    desk.trouble = trouble_of(answer);
    announce(story, sentence_of(*desk.trouble, story.state.preferences.language));
}

}  // namespace

void open_phone_wishes(const Story& story) {
    PhoneDesk& desk = phones_of(story);
    desk.papers_seen.clear();
    desk.paper_missing.reset();
    desk.confirmed.clear();
    load_phone_wishes(story);
}

void load_phone_wishes(const Story& story) {
    phones_of(story).trouble.reset();
    story.state.reviewing.awaited.ask(story, {CaseAsk::Kind::phones, {}}, "GET", wishes_path);
}

void take_phone_wishes(const Story& story, const ServerAnswer& answer) {
    if (answer.is_unauthorised()) return end_staff_session(story);
    auto wishes = api::parse_phone_change_wishes(answer.body);
    if (!answer.ok() || !wishes) return failed(story, answer);
    phones_of(story).wishes = *std::move(wishes);
}

void tick_paper_seen(const Story& story, const TickPaperSeen& event) {
    PhoneDesk& desk = phones_of(story);
    desk.paper_missing.reset();
    if (event.ticked) {
        desk.papers_seen.insert(event.wish);
    } else {
        desk.papers_seen.erase(event.wish);
    }
}

void confirm_phone(const Story& story, const std::string& wish) {
    PhoneDesk& desk = phones_of(story);
    desk.trouble.reset();
    desk.confirmed.clear();
    if (desk.papers_seen.count(wish) == 0) {
        desk.paper_missing = wish;
        return announce(story, say_review(story, ReviewPhrase::paper_seen_missing));
    }
    story.state.reviewing.awaited.ask(story, {CaseAsk::Kind::phone, wish}, "POST",
                                      std::string(wishes_path) + '/' + wish + "/confirmation");
}

void take_confirmed_phone(const Story& story, const std::string& wish, const ServerAnswer& answer) {
    if (answer.is_unauthorised()) return end_staff_session(story);
    // Somebody else of the site was faster, or the citizen has wished for another: the list tells.
    if (answer.status == no_such_wish) load_phone_wishes(story);
    if (!answer.ok()) return failed(story, answer);
    PhoneDesk& desk = phones_of(story);
    desk.papers_seen.erase(wish);
    if (!desk.wishes) return;
    auto& waiting = desk.wishes->wishes;
    const auto found = std::find_if(waiting.begin(), waiting.end(),
                                    [&](const auto& known) { return known.id == wish; });
    if (found == waiting.end()) return;
    desk.confirmed = found->name;
    waiting.erase(found);
    announce(story, text::fill(say_review(story, ReviewPhrase::phone_confirmed),
                               {{"name", desk.confirmed}}));
    story.ask(FocusNode{"phones/confirmed"});
}

}  // namespace tiemchung::ui
