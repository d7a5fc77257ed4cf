#include "ui/report/report_wing.h"

#include <algorithm>

#include "ui/model/announcing.h"
#include "ui/model/captcha.h"
#include "ui/model/one_time_code.h"
#include "ui/model/server_answer.h"
#include "ui/report/fill_in.h"
#include "ui/report/known_sites.h"
#include "ui/report/paper_reading.h"
#include "ui/report/photos.h"
#include "ui/report/report_code.h"
#include "ui/report/report_draft.h"
#include "ui/report/report_phrase.h"
#include "ui/report/report_screens.h"
#include "ui/report/report_sending.h"
#include "ui/report/report_steps.h"

namespace tiemchung::ui {
namespace {

using P = ReportPhrase;

bool owns(Page page) {
    return page >= Page::report && page <= Page::report_link;
}

text::Text title(Page page) {
    switch (page) {
        case Page::report_person:
            return text_of(P::person_title);
        case Page::report_doses:
            return text_of(P::step_3);
        case Page::report_send:
            return text_of(P::send_title);
        case Page::report_code:
            return text_of(P::code_title);
        case Page::report_done:
            return text_of(P::receipt_title);
        case Page::report_link:
            return text_of(P::link_title);
        default:
            return text_of(P::start_title);
    }
}

void prepare(const Story& story, Page page) {
    Reporting& reporting = story.state.reporting;
    filling_on(story.state).errors_listed = false;
    reporting.send_when_uploaded = false;
    reporting.trouble.reset();
    if (page == Page::report_doses || page == Page::report_send) {
        need_sites_of(story, reporting.wizard.form);
    }
    if (page == Page::report_send) need_report_captcha(story);
    if (page == Page::report_link) open_link(story);
}

Box screen(const View& view, const State& state) {
    switch (state.route.page) {
        case Page::report_person:
            return person_screen(view, state);
        case Page::report_doses:
            return doses_screen(view, state);
        case Page::report_send:
            return send_screen(view, state);
        case Page::report_code:
            return report_code_screen(view, state);
        case Page::report_done:
            return receipt_screen(view, state);
        case Page::report_link:
            return link_screen(view, state);
        default:
            return start_screen(view, state);
    }
}

/// One line an action; what it means is in the file of its subject.
class Dispatch {
  public:
    explicit Dispatch(const Story& story) : story_(story) {}

    void operator()(const EditReport& event) const { edit_report(story_, event); }
    void operator()(const LeaveReport& event) const { leave_report(story_, event); }
    void operator()(const TickReport& event) const { tick_report(story_, event); }
    void operator()(const ToggleOtherCase&) const {
        Filling& filling = filling_on(story_.state);
        filling.other_case = !filling.other_case;
    }
    void operator()(const UseConvertedReportPhone&) const { use_converted_report_phone(story_); }
    void operator()(const UseBetterKind&) const { use_better_kind(story_); }
    void operator()(const ReloadSites& event) const { need_sites(story_, event.province); }
    void operator()(const RemovePhoto& event) const { remove_photo(story_, event); }
    void operator()(const UploadPhotoAgain& event) const { upload_photo_again(story_, event); }
    void operator()(const TakePaperReading& event) const { take_paper_reading(story_, event); }
    void operator()(const LeavePaperReading& event) const { leave_paper_reading(story_, event); }
    void operator()(const ContinueReport&) const { continue_report(story_); }
    void operator()(const MendReport& event) const { mend_report(story_, event); }
    void operator()(const GoToStep& event) const { go_to_step(story_, event); }
    void operator()(const EditReportCaptcha& event) const { edit_report_captcha(story_, event); }
    void operator()(const NewReportCaptcha&) const {
        story_.state.reporting.captcha.error.reset();
        new_report_captcha(story_);
    }
    void operator()(const ListenToReportCaptcha&) const {
        listen_to(story_, story_.state.reporting.captcha);
    }
    void operator()(const SendReport&) const { send_report(story_); }
    void operator()(const DiscardReport&) const { discard_report(story_); }
    void operator()(const EditReportCode& event) const { edit_report_code(story_, event); }
    void operator()(const SendReportCode&) const { send_report_code(story_); }
    void operator()(const SendReportCodeAgain&) const { send_report_code_again(story_); }
    void operator()(const JoinDuplicate&) const { join_duplicate(story_); }
    void operator()(const KeepDuplicateApart&) const { keep_duplicate_apart(story_); }
    void operator()(const SayCopied&) const { mention(story_, say(story_, P::receipt_copied)); }
    void operator()(const SaveReceipt&) const { save_receipt(story_); }
    void operator()(const AddToCalendar&) const { add_to_calendar(story_); }
    void operator()(const StartAnotherReport&) const { start_another_report(story_); }
    void operator()(const ReopenLink&) const { open_link(story_); }

  private:
    const Story& story_;
};

void take(const Story& story, const Event& event) {
    if (const auto* action = std::get_if<ReportAction>(&event)) {
        std::visit(Dispatch(story), action->kind);
    } else if (const auto* remembered = std::get_if<Remembered>(&event)) {
        restore_draft(story, *remembered);
    } else if (const auto* prepared = std::get_if<PhotoPrepared>(&event)) {
        photo_prepared(story, *prepared);
    } else if (const auto* progress = std::get_if<PhotoProgress>(&event)) {
        photo_progress(story, *progress);
    }
}

void take_asked(const Story& story, const AskedOfReport& asked, const ServerAnswer& answer) {
    switch (asked.kind) {
        case ReportRequestKind::captcha:
            return take_captcha(story, story.state.reporting.captcha, answer);
        case ReportRequestKind::sites:
            return take_sites(story, asked.province, answer);
        case ReportRequestKind::report:
        case ReportRequestKind::confirmation:
            return take_report(story, answer);
        case ReportRequestKind::resend:
            return take_new_report_code(story, answer);
        case ReportRequestKind::code:
            return take_report_code(story, answer);
        case ReportRequestKind::link:
            return take_link(story, answer);
        case ReportRequestKind::joining:
            return take_joining(story, answer);
    }
}

bool take_answer(const Story& story, const EffectAnswer& answer) {
    if (take_upload(story, answer)) return true;
    const auto asked = story.state.reporting.awaiting.take(answer);
    if (!asked) return false;
    take_asked(story, *asked, read_answer(answer.bytes));
    return true;
}

void tick(const Story& story, double before_ms) {
    for (const AskedOfReport& late : story.state.reporting.awaiting.take_late(story.now_ms))
        take_asked(story, late, {});
    if (const auto* code = report_code_shown(story.state)) count_down(story, *code, before_ms);
    keep_draft(story);
}

double next_change_ms(const State& state) {
    const double late = state.reporting.awaiting.next_late_ms();
    const auto* code = report_code_shown(state);
    const double second = code == nullptr ? 0 : next_second_ms(*code, state.now_ms);
    return late == 0 || second == 0 ? std::max(late, second) : std::min(late, second);
}

}  // namespace

const Wing& report_wing() {
    static constexpr Wing wing{owns,        title, reachable_report_page, prepare, screen, take,
                               take_answer, tick,  next_change_ms};
    return wing;
}

}  // namespace tiemchung::ui
