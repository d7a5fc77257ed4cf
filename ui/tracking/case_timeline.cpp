#include <algorithm>

#include "core/text/report_texts.h"
#include "ui/tracking/case_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

/// Longer lists would bury the page; what is older is summed up.
constexpr std::size_t lines_shown = 20;

std::string actor_of(const View& view, report::ActorKind actor, const std::string& who) {
    switch (actor) {
        case report::ActorKind::citizen:
            return std::string(say(view, TrackPhrase::you));
        case report::ActorKind::operator_:
            return text::fill(say(view, TrackPhrase::actor_operator), {{"who", who}});
        default:
            return who.empty() ? std::string(view(text::label_of(actor))) : who;
    }
}

std::string line_text(const View& view, const api::ReportLine& line) {
    const std::string actor = actor_of(view, line.actor, line.who);
    const bool filed_for =
        line.event == report::ReportEvent::send && line.actor == report::ActorKind::operator_;
    const std::string_view pattern =
        filed_for ? say(view, TrackPhrase::filed_for) : view(text::timeline_line(line.event));
    return text::fill(pattern, {{"actor", actor}});
}

Box dot(bool newest) {
    Box box;
    box.width = 12;
    box.min_height = 23;
    box.drawing = [newest](Painter& painter, const Rect& rect) {
        const float y = rect.y + 11;
        painter.disc(rect.x + 6, y, 6, newest ? Color::primary : Color::line_strong);
        if (!newest) painter.disc(rect.x + 6, y, 4, Color::surface);
    };
    return box;
}

Box line_box(const std::string& key, const std::string& text, const std::string& when,
             bool newest) {
    Box item;
    item.flow = Flow::row;
    item.across = Across::start;
    item.gap = 12;
    item.node = make_node(Role::list_item, key);
    item.add(dot(newest));
    Box words = stack(0);
    words.grow = 1;
    words.add(paragraph(key + "/text", text, TypeRole::item, Color::ink));
    words.add(paragraph(key + "/when", when, TypeRole::caption, Color::ink3, Variant::caption));
    item.add(std::move(words));
    return item;
}

std::string action_name(const View& view, const std::string& action) {
    constexpr std::pair<std::string_view, TrackPhrase> names[] = {
        {"read_case", TrackPhrase::action_read_case},
        {"read_case_photo", TrackPhrase::action_read_photo},
        {"read_photo", TrackPhrase::action_read_photo},
        {"lock_case", TrackPhrase::action_lock},
        {"unlock_case", TrackPhrase::action_unlock},
        {"assign_case", TrackPhrase::action_assign},
        {"decide_case", TrackPhrase::action_decide},
        {"verify_caller", TrackPhrase::action_verify},
        {"file_report", TrackPhrase::action_file},
    };
    for (const auto& [name, phrase] : names) {
        if (name == action) return std::string(say(view, phrase));
    }
    return text::fill(say(view, TrackPhrase::action_other), {{"name", action}});
}

}  // namespace

Box case_timeline(const View& view, const api::ReportCase& report) {
    Box box = card(view, "track/timeline");
    box.add(heading("track/timeline/title", say(view, TrackPhrase::timeline_title), 2,
                    TypeRole::card_title));
    Box list = stack(12);
    list.node = make_node(Role::list, "track/timeline/list");
    const std::size_t shown = std::min(lines_shown, report.timeline.size());
    for (std::size_t i = 0; i < shown; ++i) {
        const api::ReportLine& line = report.timeline[i];
        // Counted from the oldest, so that a line keeps its key when newer ones come.
        const std::string key = "track/timeline/" + std::to_string(report.timeline.size() - i);
        list.add(line_box(key, line_text(view, line), track_moment(view, line.at), i == 0));
    }
    box.add(std::move(list));
    return box;
}

Box access_list(const View& view, const api::ReportCase& report) {
    Box panel = stack(12, "track/accesses/panel");
    panel.add(
        paragraph("track/accesses/text", say(view, TrackPhrase::accesses_text), TypeRole::hint));
    if (report.accesses.empty()) {
        panel.add(paragraph("track/accesses/none", say(view, TrackPhrase::accesses_none),
                            TypeRole::item, Color::ink));
        return panel;
    }
    Box list = stack(12);
    list.node = make_node(Role::list, "track/accesses/list");
    const std::size_t shown = std::min(lines_shown, report.accesses.size());
    for (std::size_t i = 0; i < shown; ++i) {
        const api::AccessLine& line = report.accesses[i];
        const std::string key = "track/accesses/" + std::to_string(report.accesses.size() - i);
        const std::string text = text::fill(say(view, TrackPhrase::access_line),
                                            {{"who", actor_of(view, line.actor, line.who)},
                                             {"action", action_name(view, line.action)}});
        list.add(line_box(key, text, track_moment(view, line.at), i == 0));
    }
    panel.add(std::move(list));
    if (report.accesses.size() > shown) {
        panel.add(paragraph("track/accesses/older",
                            text::fill(say(view, TrackPhrase::accesses_older),
                                       {{"n", std::to_string(report.accesses.size() - shown)}}),
                            TypeRole::hint));
    }
    return panel;
}

}  // namespace tiemchung::ui
