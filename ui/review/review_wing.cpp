#include "ui/review/review_wing.h"

#include <algorithm>

#include "ui/model/state.h"
#include "ui/model/story.h"
#include "ui/review/case_decision.h"
#include "ui/review/case_desk.h"
#include "ui/review/case_list.h"
#include "ui/review/phone_wishes.h"
#include "ui/review/review_screens.h"
#include "ui/staff/staff_bar.h"
#include "ui/staff/staff_session.h"

namespace tiemchung::ui {
namespace {

bool owns(Page page) {
    return page == Page::cases || page == Page::case_file || page == Page::figures ||
           page == Page::phone_wishes;
}

text::Text title(Page page) {
    switch (page) {
        case Page::case_file:
            return text_of(ReviewPhrase::case_title);
        case Page::figures:
            return text_of(ReviewPhrase::figures_title);
        case Page::phone_wishes:
            return text_of(ReviewPhrase::phones_title);
        default:
            return text_of(ReviewPhrase::queue_title);
    }
}

Page reachable(const State& state, Page wanted) {
    const Page page = staff_page_for(state, wanted);
    // Which case is meant is in no address.
    const bool none = page == Page::case_file && state.reviewing.desk.code.empty();
    return none ? staff_page_for(state, Page::cases) : page;
}

void prepare(const Story& story, Page page) {
    if (!need_staff(story)) return;
    Reviewing& reviewing = story.state.reviewing;
    if (page == Page::cases) {
        leave_case(story);
        load_cases(story);
    }
    if (page == Page::figures) load_figures(story);
    if (page == Page::phone_wishes) open_phone_wishes(story);
    // What may be done with a case that was let go of has to be asked again.
    if (page == Page::case_file && !is_held(reviewing.desk)) reload_case(story);
}

Box screen(const View& view, const State& state) {
    switch (state.route.page) {
        case Page::case_file:
            return case_screen(view, state);
        case Page::figures:
            return figures_screen(view, state);
        case Page::phone_wishes:
            return phone_wishes_screen(view, state);
        default:
            return queue_screen(view, state);
    }
}

class Dispatch {
  public:
    explicit Dispatch(const Story& story) : story_(story), desk_(story.state.reviewing.desk) {}

    void operator()(const FilterCases& event) const { filter_cases(story_, event); }
    void operator()(const MarkCases& event) const { mark_cases(story_, event); }
    void operator()(const TurnCases& event) const { turn_cases(story_, event.page); }
    void operator()(const ReloadCases&) const { load_cases(story_); }
    void operator()(const OpenCase& event) const { open_case(story_, event.code); }
    void operator()(const ReloadCase&) const { reload_case(story_); }
    void operator()(const AssignCase&) const { assign_case(story_); }
    void operator()(const LockCase&) const { lock_case(story_); }
    void operator()(const ShowPhoto& event) const {
        desk_.photo.number = event.number;
        desk_.photo.zoom = desk_.photo.turns = 0;
    }
    void operator()(const UsePhotoTool& event) const { use_photo_tool(desk_, event.tool); }
    void operator()(const DownloadPhoto& event) const { download_photo(story_, event.number); }
    void operator()(const MatchRow& event) const { match_row(story_, event); }
    void operator()(const ToggleCaseTimeline&) const { desk_.timeline_open = !desk_.timeline_open; }
    void operator()(const ChooseDecision& event) const { choose_decision(story_, event.typed); }
    void operator()(const TickChange& event) const { tick_change(desk_, event); }
    void operator()(const EditPaperValue& event) const { edit_paper_value(desk_, event); }
    void operator()(const TickReason& event) const { tick_reason(desk_, event); }
    void operator()(const TickAsked& event) const { tick_asked(desk_, event); }
    void operator()(const ChooseLaterReason& event) const {
        desk_.draft.later_reason = report::later_reason_named(event.typed);
        desk_.draft.error.reset();
    }
    void operator()(const ChooseLaterDay& event) const {
        desk_.draft.later_day = event.typed;
        desk_.draft.error.reset();
    }
    void operator()(const EditCaseMessage& event) const { desk_.draft.message = event.typed; }
    void operator()(const SendDecision&) const { send_decision(story_); }
    void operator()(const ReloadFigures&) const { load_figures(story_); }
    void operator()(const TickPaperSeen& event) const { tick_paper_seen(story_, event); }
    void operator()(const ConfirmPhone& event) const { confirm_phone(story_, event.wish); }
    void operator()(const ReloadPhoneWishes&) const { load_phone_wishes(story_); }

  private:
    const Story& story_;
    CaseDesk& desk_;
};

void take(const Story& story, const Event& event) {
    if (const auto* action = std::get_if<ReviewAction>(&event)) {
        std::visit(Dispatch(story), action->kind);
    }
}

void take_asked(const Story& story, const CaseAsk& asked, const ServerAnswer& answer) {
    switch (asked.kind) {
        case CaseAsk::Kind::queue:
            return take_cases(story, asked.about, answer);
        case CaseAsk::Kind::figures:
            return take_figures(story, answer);
        case CaseAsk::Kind::phones:
            return take_phone_wishes(story, answer);
        case CaseAsk::Kind::phone:
            return take_confirmed_phone(story, asked.about, answer);
        case CaseAsk::Kind::decide:
            return take_decision(story, asked, answer);
        case CaseAsk::Kind::unlock:
            // Who is not told keeps it for the rest of the 15 minutes, and nobody is harmed.
            return;
        default:
            return take_case(story, asked, answer);
    }
}

bool take_answer(const Story& story, const EffectAnswer& answer) {
    const auto asked = story.state.reviewing.awaited.take(answer);
    if (asked) take_asked(story, *asked, read_answer(answer.bytes));
    return asked.has_value();
}

void tick(const Story& story, double) {
    for (const CaseAsk& asked : story.state.reviewing.awaited.take_late(story.now_ms))
        take_asked(story, asked, {});
    end_hold(story);
}

double next_change_ms(const State& state) {
    const double late = state.reviewing.awaited.next_late_ms();
    const double end = hold_ends_ms(state.reviewing.desk);
    if (late == 0 || end == 0) return std::max(late, end);
    return std::min(late, end);
}

constexpr Wing wing{owns, title,       reachable, prepare,        screen,
                    take, take_answer, tick,      next_change_ms, staff_bar};

}  // namespace

const Wing& review_wing() {
    return wing;
}

}  // namespace tiemchung::ui
