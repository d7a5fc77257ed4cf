#include <algorithm>

#include "core/report/report_clock.h"
#include "core/text/issuing_texts.h"
#include "core/text/report_texts.h"
#include "ui/tracking/case_parts.h"
#include "ui/tracking/following.h"
#include "ui/widgets/card.h"
#include "ui/widgets/description_list.h"
#include "ui/widgets/text.h"
#include "ui/widgets/timeline.h"

namespace tiemchung::ui {
namespace {

using report::ReportStatus;

struct StatusLook {
    ChipLook look;
    Icon symbol;
};

StatusLook look_of(ReportStatus status) {
    switch (status) {
        case ReportStatus::need_info:
            return {ChipLook::amber, Icon::triangle};
        case ReportStatus::not_changed:
            return {ChipLook::amber, Icon::search};
        case ReportStatus::later:
            return {ChipLook::amber, Icon::pause};
        case ReportStatus::escalated:
            return {ChipLook::red, Icon::up};
        case ReportStatus::refused:
            return {ChipLook::red, Icon::circle_x};
        case ReportStatus::approved:
            return {ChipLook::green, Icon::check};
        case ReportStatus::signing:
            return {ChipLook::blue, Icon::sign};
        case ReportStatus::done:
            return {ChipLook::green, Icon::check_circle};
        case ReportStatus::withdrawn:
        case ReportStatus::erased:
            return {ChipLook::blue, Icon::minus_circle};
        case ReportStatus::reviewing:
        case ReportStatus::wait_second:
            return {ChipLook::blue, Icon::eye};
        default:
            return {ChipLook::blue, Icon::hourglass};
    }
}

std::string day_of(Timestamp time) {
    return to_display(day_in_viet_nam(time));
}

std::string sentence(const View& view, const api::ReportCase& report) {
    const std::string deadline = track_moment(view, report.deadline);
    const std::string reason =
        report.put_off ? std::string(view(text::label_of(*report.put_off))) : std::string();
    const std::string day = report.erased_at       ? day_of(*report.erased_at)
                            : report.put_off_until ? to_display(*report.put_off_until)
                                                   : std::string();
    return text::fill(view(text::sentence_of(report.status)), {{"handler", report.handler},
                                                               {"deadline", deadline},
                                                               {"reason", reason},
                                                               {"d", day},
                                                               {"signer", report.signer}});
}

/// How much of the 48 hours is left, with a colour and in words.
Box clock_chip(const View& view, const api::ReportCase& report, Timestamp now) {
    const report::ReportClock clock = clock_of(report);
    const std::int64_t left = report::seconds_left(clock, now);
    const bool late = left < 0;
    const std::int64_t minutes = std::max<std::int64_t>(1, (late ? -left : left) / 60);
    const bool in_hours = minutes >= 60;
    const TrackPhrase phrase =
        late       ? (in_hours ? TrackPhrase::hours_late : TrackPhrase::minutes_late)
        : in_hours ? TrackPhrase::hours_left
                   : TrackPhrase::minutes_left;
    const std::string number = std::to_string(in_hours ? minutes / 60 : minutes);
    const report::ClockColour colour = report::colour_of(clock, now);
    const ChipLook look = colour == report::ClockColour::green   ? ChipLook::green
                          : colour == report::ClockColour::amber ? ChipLook::amber
                                                                 : ChipLook::red;
    return chip("track/clock", look, late ? Icon::triangle : Icon::clock,
                text::fill(say(view, phrase), {{"n", number}}));
}

/// Where the 48 hours stand; nothing where they do not matter any more.
std::optional<Box> clock_line(const View& view, const api::ReportCase& report, Timestamp now) {
    if (clock_is_shown(report)) return clock_chip(view, report, now);
    const bool waits =
        report.status == ReportStatus::need_info || report.status == ReportStatus::later;
    if (!waits) return std::nullopt;
    return chip("track/clock", ChipLook::blue, Icon::pause, say(view, TrackPhrase::clock_stands));
}

Box facts(const View& view, const api::ReportCase& report) {
    std::vector<Description> lines;
    const auto add = [&](const char* key, TrackPhrase term, std::string value) {
        if (value.empty()) return;
        lines.push_back(
            {key, std::string(say(view, term)), std::move(value), {}, 0, {}, TypeRole::item});
    };
    add("sent", TrackPhrase::sent, track_moment(view, report.received_at));
    add("handler", TrackPhrase::handler, report.handler);
    add("level", TrackPhrase::level, std::string(view(text::label_of(report.level))));
    if (report::is_open(report.status)) {
        add("deadline", TrackPhrase::deadline, track_moment(view, report.deadline));
    }
    add("phone", TrackPhrase::result_phone, report.phone_masked);
    return description_list(view, "track/facts", lines, 132);
}

/// 1…3: the step that is waited for; 4 when all are done.
int step_of(const api::ReportCase& report) {
    if (report.status == ReportStatus::done) return 4;
    if (report.status == ReportStatus::not_changed) return 3;
    if (report.status == ReportStatus::approved) return 1;
    // Newest first: what came after the record was updated.
    for (const api::ReportLine& line : report.timeline) {
        if (line.event == report::ReportEvent::sign_by_site) return 3;
        if (line.event == report::ReportEvent::update_record) break;
    }
    return 2;
}

}  // namespace

std::string status_name(const View& view, const api::ReportCase& report) {
    const std::string day = report.erased_at ? day_of(*report.erased_at) : std::string();
    return text::fill(view(text::label_of(report.status)), {{"d", day}});
}

Box status_chip(const View& view, std::string key, const api::ReportCase& report) {
    const StatusLook look = look_of(report.status);
    return chip(std::move(key), look.look, look.symbol, status_name(view, report));
}

std::string track_moment(const View& view, Timestamp time) {
    return text::fill(say(view, TrackPhrase::moment),
                      {{"t", clock_in_viet_nam(time)}, {"d", day_of(time)}});
}

Box case_status(const View& view, const Tracking& tracking, double now_ms) {
    const api::ReportCase& report = *tracking.report();
    Box box = card(view, "track/status");
    Box head;
    head.flow = Flow::lines;
    head.along = Along::between;
    head.across = Across::center;
    head.gap = 10;
    head.add(heading("track/status/code", report.code, 2, TypeRole::section_title));
    head.add(status_chip(view, "track/status/chip", report));
    box.add(std::move(head));
    box.add(paragraph("track/status/kind", view(text::label_of(report.kind)), TypeRole::hint));
    box.add(paragraph("track/status/text", sentence(view, report), TypeRole::body, Color::ink));
    if (auto clock = clock_line(view, report, tracking.server_time(now_ms))) {
        box.add(*std::move(clock));
    }
    box.add(facts(view, report));
    return box;
}

std::optional<Box> case_steps(const View& view, const api::ReportCase& report) {
    const bool approved =
        report.status == ReportStatus::approved || report.status == ReportStatus::signing ||
        report.status == ReportStatus::done || report.status == ReportStatus::not_changed;
    if (!approved) return std::nullopt;
    const int current = step_of(report);
    std::vector<TimelineStep> steps;
    for (int step = 1; step <= 3; ++step) {
        using Progress = TimelineStep::Progress;
        const Progress progress = step < current    ? Progress::done
                                  : step == current ? Progress::current
                                                    : Progress::next;
        std::string text(say(view, TrackPhrase::step_current));
        if (progress == Progress::done) text = say(view, TrackPhrase::step_done);
        if (progress == Progress::next) text = say(view, TrackPhrase::step_next);
        if (progress == Progress::current && report.status == ReportStatus::not_changed) {
            text = say(view, TrackPhrase::step_checked);
        } else if (progress == Progress::current && !report.signer.empty()) {
            text = text::fill(say(view, TrackPhrase::step_waits), {{"signer", report.signer}});
        }
        steps.push_back({std::to_string(step), progress, std::string(view(text::step_name(step))),
                         std::move(text)});
    }
    Box box = card(view, "track/steps");
    box.add(
        heading("track/steps/title", say(view, TrackPhrase::steps_title), 2, TypeRole::card_title));
    box.add(timeline(view, "track/steps/list", steps));
    return box;
}

}  // namespace tiemchung::ui
