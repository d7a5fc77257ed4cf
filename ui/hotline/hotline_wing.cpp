#include "ui/hotline/hotline_wing.h"

#include "ui/hotline/call.h"
#include "ui/hotline/filing.h"
#include "ui/hotline/hotline_screens.h"
#include "ui/model/state.h"
#include "ui/model/story.h"
#include "ui/report/fill_in.h"
#include "ui/report/known_sites.h"
#include "ui/staff/staff_bar.h"
#include "ui/staff/staff_session.h"

namespace tiemchung::ui {
namespace {

bool owns(Page page) {
    return page >= Page::calls && page <= Page::call_filed;
}

text::Text title(Page page) {
    switch (page) {
        case Page::call_person:
            return text_of(CallPhrase::person_title);
        case Page::call_doses:
            return text_of(CallPhrase::doses_title);
        case Page::call_send:
            return text_of(CallPhrase::send_title);
        case Page::call_filed:
            return text_of(CallPhrase::filed_title);
        default:
            return text_of(CallPhrase::title);
    }
}

/// A step is reached where those before it hold.
Page reachable_step(const State& state, Page wanted) {
    using report::ReportStep;
    const Filling& filling = state.reporting.elsewhere;
    if (wanted == Page::call_filed) return state.hotline.filed ? wanted : Page::calls;
    if (!is_filing(state)) return Page::calls;
    if (wanted == Page::call_person) return wanted;
    if (!step_holds(state, filling, ReportStep::person)) return Page::call_person;
    if (wanted == Page::call_doses) return wanted;
    return step_holds(state, filling, ReportStep::doses) ? wanted : Page::call_doses;
}

Page reachable(const State& state, Page wanted) {
    const Page page = staff_page_for(state, wanted);
    if (page != wanted || wanted == Page::calls) return page;
    return reachable_step(state, wanted);
}

void prepare(const Story& story, Page page) {
    if (!need_staff(story)) return;
    need_call(story);
    if (page == Page::call_doses) need_sites_of(story, story.state.reporting.elsewhere.form);
}

Box screen(const View& view, const State& state) {
    switch (state.route.page) {
        case Page::call_person:
            return call_person_screen(view, state);
        case Page::call_doses:
            return call_doses_screen(view, state);
        case Page::call_send:
            return call_send_screen(view, state);
        case Page::call_filed:
            return call_filed_screen(view, state);
        default:
            return calls_screen(view, state);
    }
}

class Dispatch {
  public:
    explicit Dispatch(const Story& story) : story_(story), hotline_(story.state.hotline) {}

    void operator()(const EditCallField& event) const { edit_call_field(story_, event); }
    void operator()(const TickConsent& event) const {
        hotline_.consent = event.ticked;
        hotline_.consent_error.reset();
    }
    void operator()(const OpenCall&) const { open_call(story_); }
    void operator()(const VerifyCaller&) const { verify_caller(story_); }
    void operator()(const ToggleCallFold& event) const { toggle_call_fold(story_, event.fold); }
    void operator()(const SendPhoneWish&) const { send_phone_wish(story_); }
    void operator()(const CloseCall&) const { close_call(story_); }
    void operator()(const BeginFiling&) const { begin_filing(story_); }
    void operator()(const ContinueFiling&) const { continue_filing(story_); }
    void operator()(const TickReadBack& event) const {
        hotline_.read_back = event.ticked;
        hotline_.read_back_error.reset();
    }
    void operator()(const FileForCaller&) const { file_for_caller(story_); }
    void operator()(const ReloadCall&) const { reload_call(story_); }

  private:
    const Story& story_;
    Hotline& hotline_;
};

/// What was read back is not what is there any more.
void forget_read_back(const Story& story, const Event& event) {
    const auto* action = std::get_if<ReportAction>(&event);
    if (action == nullptr || !owns(story.state.route.page)) return;
    const bool changes = std::holds_alternative<EditReport>(action->kind) ||
                         std::holds_alternative<TickReport>(action->kind) ||
                         std::holds_alternative<UseConvertedReportPhone>(action->kind);
    if (changes) story.state.hotline.read_back = false;
}

void take(const Story& story, const Event& event) {
    forget_read_back(story, event);
    if (const auto* action = std::get_if<CallAction>(&event)) {
        std::visit(Dispatch(story), action->kind);
    }
}

void take_asked(const Story& story, CallAsk asked, const ServerAnswer& answer) {
    switch (asked) {
        case CallAsk::shift:
            return take_shift(story, answer);
        case CallAsk::current:
            return take_current(story, answer);
        case CallAsk::open:
            return take_opened(story, answer);
        case CallAsk::verify:
            return take_verified(story, answer);
        case CallAsk::file:
            return take_filed(story, answer);
        case CallAsk::new_phone:
            return take_wish(story, answer);
        case CallAsk::close:
            return take_closed(story, answer);
    }
}

bool take_answer(const Story& story, const EffectAnswer& answer) {
    const auto asked = story.state.hotline.awaited.take(answer);
    if (asked) take_asked(story, *asked, read_answer(answer.bytes));
    return asked.has_value();
}

void tick(const Story& story, double) {
    for (const CallAsk asked : story.state.hotline.awaited.take_late(story.now_ms))
        take_asked(story, asked, {});
    auto& call = story.state.hotline.call;
    if (call && call->locked_until && story.now() >= *call->locked_until) {
        call->locked_until.reset();
        call->tries_left = api::Call{}.tries_left;
    }
}

double next_change_ms(const State& state) {
    double next = state.hotline.awaited.next_late_ms();
    const auto& call = state.hotline.call;
    if (call && call->locked_until) {
        const double end = static_cast<double>(call->locked_until->seconds) * 1000;
        next = next == 0 ? end : std::min(next, end);
    }
    return next;
}

constexpr Wing wing{owns, title,       reachable, prepare,        screen,
                    take, take_answer, tick,      next_change_ms, staff_bar};

}  // namespace

const Wing& hotline_wing() {
    return wing;
}

}  // namespace tiemchung::ui
