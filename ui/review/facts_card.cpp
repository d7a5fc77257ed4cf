#include <algorithm>

#include "core/text/report_texts.h"
#include "ui/review/review_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/description_list.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

using P = ReviewPhrase;

constexpr std::size_t lines_shown = 12;

std::string population(const View& view, const api::CaseFile& file) {
    if (!file.population_match) return std::string(say(view, P::population_none));
    return std::string(
        say(view, *file.population_match ? P::population_right : P::population_wrong));
}

std::string reasons(const View& view, const api::CaseFile& file) {
    std::string text;
    for (const report::RefusalReason reason : file.reasons) {
        if (!text.empty()) text += "; ";
        text += std::string(report::name_of(reason)) + " " +
                std::string(view(text::official_reason(reason)));
    }
    return text;
}

std::string proposed(const View& view, const api::CaseFile& file) {
    std::string text;
    for (const report::RecordChange& change : file.proposed) {
        if (!text.empty()) text += "; ";
        text += change_name(view, change);
    }
    return text;
}

std::string put_off(const View& view, const api::CaseFile& file) {
    if (!file.put_off || !file.put_off_until) return {};
    return text::fill(say(view, P::put_off_until), {{"reason", view(text::label_of(*file.put_off))},
                                                    {"d", to_display(*file.put_off_until)}});
}

Box fact_list(const View& view, const api::CaseFile& file) {
    std::vector<Description> facts;
    const auto add = [&](const char* key, P term, std::string value) {
        if (value.empty()) return;
        facts.push_back(
            {key, std::string(say(view, term)), std::move(value), {}, 0, {}, TypeRole::item});
    };
    add("status", P::fact_status, status_name(view, file.status));
    add("proposed", P::fact_proposed, proposed(view, file));
    add("first", P::fact_first, file.first_reviewer);
    add("population", P::fact_population, population(view, file));
    if (file.document) {
        add("document", P::fact_document, std::string(view(text::label_of(*file.document))));
    }
    add("note", P::fact_note, file.note);
    add("for", P::fact_for, std::string(view(text::label_of(file.for_whom))));
    add("address", P::fact_address, file.address);
    add("phone", P::fact_phone, file.phone_masked);
    if (!file.filed_by.empty()) {
        add("filed_by", P::fact_filed_by,
            text::fill(say(view, P::filed_by_operator), {{"who", file.filed_by}}));
    }
    add("route", P::fact_route, file.route);
    add("put_off", P::fact_put_off, put_off(view, file));
    add("reasons", P::fact_reasons, reasons(view, file));
    add("message", P::fact_message, file.message);
    return description_list(view, "case/facts/list", facts, 132);
}

std::string line_text(const View& view, const api::ReportLine& line) {
    std::string actor = line.who;
    if (line.actor == report::ActorKind::operator_ && !line.who.empty()) {
        actor = text::fill(say(view, P::filed_by_operator), {{"who", line.who}});
    }
    if (actor.empty()) actor = std::string(view(text::label_of(line.actor)));
    return text::fill(view(text::timeline_line(line.event)), {{"actor", actor}});
}

Box timeline_lines(const View& view, const api::CaseFile& file) {
    Box panel = stack(10, "case/timeline/panel");
    Box list = stack(10);
    list.node = make_node(Role::list, "case/timeline/list");
    const std::size_t shown = std::min(lines_shown, file.timeline.size());
    for (std::size_t i = 0; i < shown; ++i) {
        const api::ReportLine& line = file.timeline[i];
        // Counted from the oldest, so that a line keeps its key when newer ones come.
        const std::string key = "case/timeline/" + std::to_string(file.timeline.size() - i);
        Box item = stack(0);
        item.node = make_node(Role::list_item, key);
        item.add(paragraph(key + "/text",
                           line_text(view, line) + " – " + review_moment(view, line.at),
                           TypeRole::hint, Color::ink));
        list.add(std::move(item));
    }
    panel.add(std::move(list));
    return panel;
}

}  // namespace

Box facts_card(const View& view, const CaseDesk& desk) {
    const api::CaseFile& file = *desk.file;
    Box box = card(view, "case/facts");
    box.add(heading("case/facts/title", say(view, P::facts_title), 2, TypeRole::card_title));
    box.add(fact_list(view, file));
    const std::string label =
        text::fill(say(view, P::timeline), {{"n", std::to_string(file.timeline.size())}});
    box.add(disclosure(view, "case/timeline", label, desk.timeline_open, "case/timeline/panel",
                       ReviewAction{ToggleCaseTimeline{}}));
    if (desk.timeline_open) box.add(timeline_lines(view, file));
    return box;
}

}  // namespace tiemchung::ui
