#include "core/text/report_texts.h"
#include "ui/screens/title_row.h"
#include "ui/tracking/case_parts.h"
#include "ui/tracking/tracking_screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

Box reload_button(const View& view, const Tracking& tracking) {
    Box box =
        track_button(view, "track/reload", TrackPhrase::reload, Icon::refresh, ReloadReports{},
                     tracking.awaited.waits_for(TrackAsk::all), Phrase::loading);
    box.self = Across::start;
    return box;
}

Box sign_out_button(const View& view, const Tracking& tracking) {
    Box box = track_button(view, "track/sign_out", TrackPhrase::sign_out, Icon::lock,
                           StopFollowing{}, tracking.awaited.waits_for(TrackAsk::sign_out));
    box.self = Across::start;
    return box;
}

}  // namespace

Box tracking_tools(const View& view, const Tracking& tracking) {
    Box box;
    box.flow = Flow::lines;
    box.gap = 12;
    box.add(reload_button(view, tracking));
    box.add(sign_out_button(view, tracking));
    return box;
}

Box tracking_waiting(const View& view, const Tracking& tracking) {
    Box box = card(view, "track/waiting");
    if (tracking.status != Tracking::Status::failed) {
        box.add(paragraph("track/waiting/text", say(view, TrackPhrase::loading)));
        return box;
    }
    box.add(tracking_trouble(view, tracking.trouble.value_or(Trouble{})));
    box.add(track_button(view, "track/again", TrackPhrase::try_again, Icon::refresh,
                         ReloadReports{}, false));
    return box;
}

namespace {

Box list_item(const View& view, const api::ReportCase& report) {
    const std::string key = "track/list/" + report.code;
    Box item = card(view, key);
    item.node->role = Role::list_item;
    Box head;
    head.flow = Flow::lines;
    head.along = Along::between;
    head.across = Across::center;
    head.gap = 10;
    head.add(heading(key + "/code", report.code, 2, TypeRole::card_title));
    head.add(status_chip(view, key + "/status", report));
    item.add(std::move(head));
    item.add(paragraph(key + "/kind", view(text::label_of(report.kind)), TypeRole::item));
    item.add(paragraph(key + "/sent",
                       text::fill(say(view, TrackPhrase::received_at),
                                  {{"t", clock_in_viet_nam(report.received_at)},
                                   {"d", to_display(day_in_viet_nam(report.received_at))}}),
                       TypeRole::caption, Color::ink3, Variant::caption));
    item.add(button(view,
                    {key + "/open",
                     text::fill(say(view, TrackPhrase::open_report), {{"code", report.code}}),
                     ButtonLook::outline,
                     {},
                     Icon::arrow,
                     {},
                     false,
                     view.wide()},
                    TrackAction{ShowReport{report.code}}));
    return item;
}

}  // namespace

Box track_list_screen(const View& view, const State& state) {
    const Tracking& tracking = state.tracking;
    Box screen = reading_page(view);
    screen.add(
        title_row(view, Page::track, Phrase::track_report, say(view, TrackPhrase::list_title)));
    if (tracking.status != Tracking::Status::ready) {
        screen.add(tracking_waiting(view, tracking));
        return screen;
    }
    if (tracking.trouble) screen.add(tracking_trouble(view, *tracking.trouble));
    if (tracking.reports.empty()) {
        Box box = card(view, "track/empty");
        box.add(paragraph("track/empty/title", say(view, TrackPhrase::list_empty),
                          TypeRole::card_title, Color::ink));
        box.add(paragraph("track/empty/text", say(view, TrackPhrase::list_empty_text)));
        const std::string wizard(path_of(Page::report));
        box.add(button(view,
                       {"track/empty/new",
                        std::string(say(view, TrackPhrase::new_report)),
                        ButtonLook::orange,
                        Icon::report,
                        {},
                        wizard,
                        false,
                        view.wide()},
                       Go{wizard}));
        screen.add(std::move(box));
        screen.add(tracking_tools(view, tracking));
        return screen;
    }
    screen.add(paragraph("track/list/count",
                         text::fill(say(view, TrackPhrase::list_count),
                                    {{"n", std::to_string(tracking.reports.size())}})));
    Box list = stack(view.phone() ? 12.0F : 16.0F);
    list.node = make_node(Role::list, "track/list");
    for (const api::ReportCase& report : tracking.reports)
        list.add(list_item(view, report));
    screen.add(std::move(list));
    screen.add(tracking_tools(view, tracking));
    return screen;
}

}  // namespace tiemchung::ui
