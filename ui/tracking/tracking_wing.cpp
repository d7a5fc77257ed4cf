#include "ui/tracking/tracking_wing.h"

#include <algorithm>

#include "ui/model/navigation.h"
#include "ui/model/one_time_code.h"
#include "ui/model/state.h"
#include "ui/model/story.h"
#include "ui/tracking/following.h"
#include "ui/tracking/mending.h"
#include "ui/tracking/new_phone.h"
#include "ui/tracking/track_form.h"
#include "ui/tracking/tracking_screens.h"

namespace tiemchung::ui {
namespace {

bool owns(Page page) {
    return page >= Page::track && page <= Page::track_phone;
}

text::Text title(Page page) {
    switch (page) {
        case Page::track_code:
            return text_of(Phrase::code_title);
        case Page::track_list:
            return text_of(TrackPhrase::list_title);
        case Page::track_mend:
            return text_of(TrackPhrase::mend_title);
        case Page::track_phone:
            return text_of(TrackPhrase::phone_title);
        default:
            return text_of(TrackPhrase::title);
    }
}

Page reachable(const State& state, Page wanted) {
    const Tracking& tracking = state.tracking;
    switch (wanted) {
        case Page::track_code:
            return tracking.code ? wanted : Page::track;
        case Page::track_case:
            return tracking.report() != nullptr ? wanted : Page::track_list;
        case Page::track_mend:
            if (is_mending(state)) return wanted;
            return tracking.report() != nullptr ? Page::track_case : Page::track_list;
        case Page::track_phone:
            return tracking.report() != nullptr ? wanted : Page::track_list;
        default:
            return wanted;
    }
}

void prepare(const Story& story, Page page) {
    Tracking& tracking = story.state.tracking;
    if (page == Page::track_list && tracking.status != Tracking::Status::ready) {
        load_reports(story);
    }
    if (page != Page::track_case) tracking.question.reset();
}

Box screen(const View& view, const State& state) {
    switch (state.route.page) {
        case Page::track_code:
            return track_code_screen(view, state);
        case Page::track_list:
            return track_list_screen(view, state);
        case Page::track_case:
            return track_case_screen(view, state);
        case Page::track_mend:
            return track_mend_screen(view, state);
        case Page::track_phone:
            return track_phone_screen(view, state);
        default:
            return track_form_screen(view, state);
    }
}

/// The code that is typed on the page in front: the one that opens, or a new phone's.
CodeInProgress* code_in_front(State& state) {
    Tracking& tracking = state.tracking;
    auto& code = state.route.page == Page::track_phone ? tracking.phone.code : tracking.code;
    const bool shown =
        state.route.page == Page::track_phone || state.route.page == Page::track_code;
    return shown && code ? &*code : nullptr;
}

class Dispatch {
  public:
    explicit Dispatch(const Story& story) : story_(story) {}

    void operator()(const EditTrackField& event) const { edit_track_field(story_, event); }
    void operator()(const LeaveTrackField& event) const { leave_track_field(story_, event.field); }
    void operator()(const ForgetReportCode&) const { forget_report_code(story_); }
    void operator()(const FindReports&) const { find_reports(story_); }
    void operator()(const EditTrackCode& event) const {
        if (CodeInProgress* code = code_in_front(story_.state)) edit_code(*code, event.typed);
    }
    void operator()(const SendTrackCode&) const { send_track_code(story_); }
    void operator()(const SendTrackCodeAgain&) const { send_track_code_again(story_); }
    void operator()(const ShowReport& event) const { show_report(story_, event.code); }
    void operator()(const ReloadReports&) const { load_reports(story_); }
    void operator()(const AskBack& event) const { ask_back(story_, event.question); }
    void operator()(const DoNot&) const { do_not(story_); }
    void operator()(const DoIt&) const { do_it(story_); }
    void operator()(const ToggleTrackFold& event) const { toggle_fold(story_, event.fold); }
    void operator()(const BeginMending&) const { begin_mending(story_); }
    void operator()(const SendMended&) const { send_mended(story_); }
    void operator()(const BeginNewPhone&) const { begin_new_phone(story_); }
    void operator()(const EditNewPhone& event) const { edit_new_phone(story_, event.typed); }
    void operator()(const SendNewPhone&) const { send_new_phone(story_); }
    void operator()(const SendPhoneCode&) const { send_phone_code(story_); }
    void operator()(const StopFollowing&) const { stop_following(story_); }

  private:
    const Story& story_;
};

void take(const Story& story, const Event& event) {
    if (const auto* action = std::get_if<TrackAction>(&event)) {
        std::visit(Dispatch(story), action->kind);
    }
}

void take_asked(const Story& story, TrackAsk asked, const ServerAnswer& answer) {
    switch (asked) {
        case TrackAsk::find:
            return take_find(story, answer);
        case TrackAsk::resend:
            if (auto& code = story.state.tracking.code) take_new_code(story, *code, answer);
            return;
        case TrackAsk::open:
            return take_track_code(story, answer);
        case TrackAsk::all:
            return take_reports(story, answer);
        case TrackAsk::form:
            return take_form(story, answer);
        case TrackAsk::mend:
            return take_mended(story, answer);
        case TrackAsk::withdraw:
            return take_step(story, TrackNews::withdrawn, answer);
        case TrackAsk::erase_photos:
            return take_step(story, TrackNews::photos_erased, answer);
        case TrackAsk::new_phone:
            return take_new_phone(story, answer);
        case TrackAsk::phone_code:
            return take_phone_code(story, answer);
        case TrackAsk::sign_out:
            return take_stop(story, answer);
    }
}

bool take_answer(const Story& story, const EffectAnswer& answer) {
    const auto asked = story.state.tracking.awaited.take(answer);
    if (asked) take_asked(story, *asked, read_answer(answer.bytes));
    return asked.has_value();
}

void tick(const Story& story, double before_ms) {
    for (const TrackAsk asked : story.state.tracking.awaited.take_late(story.now_ms))
        take_asked(story, asked, {});
    if (const CodeInProgress* code = code_in_front(story.state)) {
        count_down(story, *code, before_ms);
    }
    send_mended_if_uploaded(story);
    end_old_following(story);
}

double next_change_ms(const State& state) {
    const Tracking& tracking = state.tracking;
    double next = tracking.awaited.next_late_ms();
    const auto consider = [&next](double at) {
        if (at > 0) next = next == 0 ? at : std::min(next, at);
    };
    if (tracking.status == Tracking::Status::ready) consider(tracking.ends_at_ms);
    if (state.route.page == Page::track_case) consider(next_hour_ms(tracking, state.now_ms));
    const Page page = state.route.page;
    if (page == Page::track_code && tracking.code) {
        consider(next_second_ms(*tracking.code, state.now_ms));
    }
    if (page == Page::track_phone && tracking.phone.code) {
        consider(next_second_ms(*tracking.phone.code, state.now_ms));
    }
    return next;
}

constexpr Wing wing{owns, title,       reachable, prepare,       screen,
                    take, take_answer, tick,      next_change_ms};

}  // namespace

const Wing& tracking_wing() {
    return wing;
}

}  // namespace tiemchung::ui
