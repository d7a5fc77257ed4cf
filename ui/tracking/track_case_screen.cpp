#include "ui/screens/title_row.h"
#include "ui/tracking/case_parts.h"
#include "ui/tracking/tracking_screens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

Box news_note(const View& view, TrackNews news) {
    constexpr TrackPhrase phrases[] = {
        TrackPhrase::news_reloaded,      TrackPhrase::news_reloaded,
        TrackPhrase::news_mended,        TrackPhrase::news_withdrawn,
        TrackPhrase::news_photos_erased, TrackPhrase::news_phone_changed};
    Box box = note(view, "track/news", NoteLook::teal, Icon::check_circle,
                   say(view, phrases[static_cast<std::size_t>(news)]));
    box.node->states.set(StateBit::focus_target);
    return box;
}

void add_if(Box& box, std::optional<Box> part) {
    if (part) box.add(*std::move(part));
}

}  // namespace

Box track_case_screen(const View& view, const State& state) {
    const Tracking& tracking = state.tracking;
    const api::ReportCase* report = tracking.report();
    const bool several = tracking.reports.size() > 1;
    Box screen = reading_page(view);
    screen.add(
        several
            ? title_row(view, Page::track_list, Phrase::track_report, say(view, TrackPhrase::title))
            : title_row(view, Page::home, Phrase::nav_home, say(view, TrackPhrase::title)));
    if (report == nullptr) {
        screen.add(tracking_waiting(view, tracking));
        return screen;
    }
    if (tracking.news != TrackNews::none) screen.add(news_note(view, tracking.news));
    if (tracking.trouble) screen.add(tracking_trouble(view, *tracking.trouble));

    Box left = stack(16);
    left.add(case_status(view, tracking, state.now_ms));
    // Where there is one column, what is to be done comes before what has happened.
    if (!view.wide()) add_if(left, case_answer(view, *report));
    add_if(left, case_changes(view, *report));
    add_if(left, case_steps(view, *report));
    left.add(case_timeline(view, *report));
    Box right = stack(16);
    if (view.wide()) add_if(right, case_answer(view, *report));
    right.add(case_actions(view, tracking));
    right.add(case_photos(view, tracking));
    right.add(case_help(view, tracking));
    right.add(tracking_tools(view, tracking));
    screen.add(
        two_columns(view, "track/columns", std::move(left), std::move(right), form_and_help));
    return screen;
}

}  // namespace tiemchung::ui
