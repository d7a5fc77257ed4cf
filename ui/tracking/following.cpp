#include "ui/tracking/following.h"

#include <algorithm>
#include <cmath>

#include "ui/model/announcing.h"
#include "ui/model/navigation.h"

namespace tiemchung::ui {
namespace {

constexpr const char* reports_path = "/api/v1/reports";

/// No session lives longer: who walks away from a shared computer leaves nothing on its screen.
constexpr double longest_session_ms = 60.0 * 60 * 1000;

/// Nothing of the reports stays on the page.
void drop_reports(Tracking& tracking) {
    const std::uint32_t revision = tracking.form.revision;
    tracking = {};
    tracking.form.revision = revision + 1;
}

TrackPhrase phrase_of(TrackNews news) {
    switch (news) {
        case TrackNews::mended:
            return TrackPhrase::news_mended;
        case TrackNews::withdrawn:
            return TrackPhrase::news_withdrawn;
        case TrackNews::photos_erased:
            return TrackPhrase::news_photos_erased;
        case TrackNews::phone_changed:
            return TrackPhrase::news_phone_changed;
        default:
            return TrackPhrase::news_reloaded;
    }
}

void set_clock(const Story& story, Timestamp server) {
    story.state.tracking.server_ahead_ms =
        static_cast<double>(server.seconds) * 1000 - story.now_ms;
}

}  // namespace

std::string say_tracking(const Story& story, TrackPhrase phrase) {
    return std::string(text_of(phrase).in(story.state.preferences.language));
}

std::string path_of_report(const Tracking& tracking) {
    return std::string(reports_path) + "/" + tracking.shown;
}

void show_reports(const Story& story, api::ReportCases cases) {
    Tracking& tracking = story.state.tracking;
    tracking.reports = std::move(cases.reports);
    tracking.status = Tracking::Status::ready;
    tracking.trouble.reset();
    if (tracking.ends_at_ms == 0) tracking.ends_at_ms = story.now_ms + longest_session_ms;
    if (!tracking.reports.empty()) set_clock(story, tracking.reports.front().now);
    if (tracking.reports.size() == 1) tracking.shown = tracking.reports.front().code;
    const Page page = story.state.route.page;
    if (page == Page::track_case && tracking.report() != nullptr) return;
    const Page wanted = tracking.reports.size() == 1 ? Page::track_case : Page::track_list;
    if (page == wanted) return;
    if (page == Page::track_code) return go_to(story, wanted);
    replace_with(story, wanted);
}

void show_report(const Story& story, const std::string& code) {
    Tracking& tracking = story.state.tracking;
    tracking.shown = code;
    tracking.news = TrackNews::none;
    tracking.question.reset();
    tracking.open_folds.clear();
    tracking.trouble.reset();
    go_to(story, Page::track_case);
}

void load_reports(const Story& story) {
    Tracking& tracking = story.state.tracking;
    tracking.trouble.reset();
    if (tracking.status != Tracking::Status::ready) tracking.status = Tracking::Status::loading;
    tracking.awaited.ask(story, TrackAsk::all, "GET", reports_path);
}

void take_reports(const Story& story, const ServerAnswer& answer) {
    if (answer.is_unauthorised()) return end_following(story);
    Tracking& tracking = story.state.tracking;
    auto cases = api::parse_report_cases(answer.body);
    if (!answer.ok() || !cases) {
        if (tracking.status != Tracking::Status::ready) tracking.status = Tracking::Status::failed;
        return tracking_failed(story, trouble_of(answer));
    }
    const bool again = tracking.status == Tracking::Status::ready;
    show_reports(story, *std::move(cases));
    if (!again) return;
    tracking.news = TrackNews::reloaded;
    mention(story, say_tracking(story, TrackPhrase::news_reloaded));
}

void ask_back(const Story& story, Question question) {
    story.state.tracking.question = question;
    story.state.tracking.news = TrackNews::none;
    story.ask(FocusNode{"track/question"});
}

void do_not(const Story& story) {
    const auto question = story.state.tracking.question;
    story.state.tracking.question.reset();
    story.ask(FocusNode{question == Question::withdraw ? "track/withdraw" : "track/erase"});
}

void do_it(const Story& story) {
    Tracking& tracking = story.state.tracking;
    if (!tracking.question || tracking.report() == nullptr) return;
    tracking.trouble.reset();
    if (*tracking.question == Question::withdraw) {
        tracking.awaited.ask(story, TrackAsk::withdraw, "POST",
                             path_of_report(tracking) + "/withdrawal");
    } else {
        tracking.awaited.ask(story, TrackAsk::erase_photos, "POST",
                             path_of_report(tracking) + "/photo-erasure");
    }
}

void toggle_fold(const Story& story, TrackFold fold) {
    auto& open = story.state.tracking.open_folds;
    if (open.erase(fold) == 0) open.insert(fold);
}

void take_step(const Story& story, TrackNews news, const ServerAnswer& answer) {
    if (answer.is_unauthorised()) return end_following(story);
    Tracking& tracking = story.state.tracking;
    auto changed = api::parse_report_case(answer.body);
    if (!answer.ok() || !changed) return tracking_failed(story, trouble_of(answer));
    set_clock(story, changed->now);
    for (api::ReportCase& report : tracking.reports) {
        if (report.code == changed->code) report = *changed;
    }
    tracking.question.reset();
    tracking.trouble.reset();
    tracking.news = news;
    announce(story, say_tracking(story, phrase_of(news)));
    if (story.state.route.page == Page::track_case) {
        story.ask(FocusNode{"track/news"});
    } else {
        replace_with(story, Page::track_case);
    }
}

void tracking_failed(const Story& story, const Trouble& trouble) {
    story.state.tracking.trouble = trouble;
    announce(story, sentence_of(trouble, story.state.preferences.language));
    story.ask(FocusNode{"track/trouble"});
}

void stop_following(const Story& story) {
    Tracking& tracking = story.state.tracking;
    tracking.trouble.reset();
    tracking.awaited.ask(story, TrackAsk::sign_out, "DELETE",
                         std::string(reports_path) + "/session");
}

void take_stop(const Story& story, const ServerAnswer& answer) {
    if (!answer.ok() && !answer.is_unauthorised()) {
        return tracking_failed(story, trouble_of(answer));
    }
    drop_reports(story.state.tracking);
    story.state.tracking.form.signed_out = true;
    announce(story, say_tracking(story, TrackPhrase::signed_out));
    replace_with(story, Page::track);
}

void end_following(const Story& story) {
    drop_reports(story.state.tracking);
    story.state.tracking.form.session_ended = true;
    announce(story, say_tracking(story, TrackPhrase::session_ended));
    replace_with(story, Page::track);
}

void end_old_following(const Story& story) {
    const Tracking& tracking = story.state.tracking;
    if (tracking.status != Tracking::Status::ready || story.now_ms < tracking.ends_at_ms) return;
    const Page page = story.state.route.page;
    if (page > Page::track_code && page <= Page::track_phone) return end_following(story);
    drop_reports(story.state.tracking);
}

bool may_do(const api::ReportCase& report, report::ReportEvent event) {
    return report::next_status(report.status, event, report::ActorKind::citizen).ok();
}

report::ReportClock clock_of(const api::ReportCase& report) {
    return {{report.deadline.seconds - report::review_seconds}, {}};
}

bool clock_is_shown(const api::ReportCase& report) {
    return report::clock_runs(report.status) && !report.clock_stopped;
}

double next_hour_ms(const Tracking& tracking, double now_ms) {
    const api::ReportCase* report = tracking.report();
    if (report == nullptr || !clock_is_shown(*report)) return 0;
    constexpr double minute_ms = 60'000;
    constexpr double hour_ms = 60 * minute_ms;
    const double left =
        static_cast<double>(report->deadline.seconds) * 1000 - now_ms - tracking.server_ahead_ms;
    const double unit = left > hour_ms ? hour_ms : minute_ms;
    const double whole = std::floor(left / unit) * unit;
    return now_ms + std::max(1000.0, left - whole + 1);
}

}  // namespace tiemchung::ui
