#include "core/identity/sex.h"
#include "core/issuance/vaccine.h"
#include "core/text/report_texts.h"
#include "ui/report/report_parts.h"
#include "ui/tracking/case_parts.h"
#include "ui/tracking/following.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/description_list.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

using report::ComparedItem;
using report::ReportStatus;

Box card_of_answer(const View& view, std::string key) {
    Box box = card(view, std::move(key));
    box.look.border = Color::orange_bright;
    box.look.border_width = 2;
    box.node->variant = Variant::card_orange;
    return box;
}

Box titled(Icon symbol, std::string key, std::string_view title) {
    Box box = row(10);
    box.across = Across::start;
    box.add(icon(symbol, 24, Color::orange));
    Box words = heading(std::move(key), title, 2, TypeRole::card_title);
    words.grow = 1;
    box.add(std::move(words));
    return box;
}

Box reason_item(const View& view, report::RefusalReason reason) {
    const std::string key = "track/answer/" + std::string(report::name_of(reason));
    Box item = stack(2);
    item.node = make_node(Role::list_item, key);
    const std::string what =
        std::string(report::name_of(reason)) + ". " + std::string(view(text::label_of(reason)));
    item.add(paragraph(key + "/what", what, TypeRole::label, Color::ink));
    item.add(paragraph(
        key + "/remedy",
        text::fill(say(view, TrackPhrase::remedy), {{"remedy", view(text::remedy_of(reason))}}),
        TypeRole::item));
    return item;
}

Box reasons(const View& view, const api::ReportCase& report) {
    Box list = stack(10);
    list.node = make_node(Role::list, "track/answer/reasons");
    for (const report::RefusalReason reason : report.reasons)
        list.add(reason_item(view, reason));
    return list;
}

/// The field of a dose says which dose it is of.
std::string full_label(const View& view, report::ReportField field) {
    const std::string_view label = view(label_of(field));
    if (field.dose == 0) return std::string(label);
    return text::fill(say(view, TrackPhrase::change_of_dose),
                      {{"n", std::to_string(field.dose)}, {"item", label}});
}

Box fields(const View& view, const api::ReportCase& report) {
    Box list = stack(4);
    list.node = make_node(Role::list, "track/answer/fields");
    for (const report::ReportField field : report.fields) {
        const std::string key = "track/answer/field/" + report::spelling_of(field);
        Box item = row(8);
        item.across = Across::start;
        item.node = make_node(Role::list_item, key);
        item.add(icon(Icon::edit, 18, Color::orange));
        Box name = paragraph(key + "/name", full_label(view, field), TypeRole::item, Color::ink);
        name.grow = 1;
        item.add(std::move(name));
        list.add(std::move(item));
    }
    return list;
}

std::string shown_value(const View& view, ComparedItem item, const std::string& value) {
    if (value.empty()) return std::string(say(view, TrackPhrase::nothing_there));
    if (item == ComparedItem::birth_date || item == ComparedItem::dose_date) {
        const auto date = parse_partial_date(value);
        return date ? to_display(*date) : value;
    }
    if (item == ComparedItem::dose_vaccine) {
        const issuance::Vaccine* vaccine = issuance::vaccine_of_key(value);
        return vaccine != nullptr ? std::string(vaccine->name) : value;
    }
    if (item == ComparedItem::sex) {
        const auto sex = identity::sex_named(value);
        if (!sex) return value;
        return std::string(
            say(view, *sex == identity::Sex::male ? TrackPhrase::male : TrackPhrase::female));
    }
    return value;
}

}  // namespace

std::optional<Box> case_answer(const View& view, const api::ReportCase& report) {
    const bool refused = report.status == ReportStatus::refused;
    const bool asks = report.status == ReportStatus::need_info;
    if (!refused && !asks && report.message.empty()) return std::nullopt;
    Box box = card_of_answer(view, "track/answer");
    const std::string title =
        refused ? std::string(say(view, TrackPhrase::reasons_title))
        : asks  ? std::string(say(view, TrackPhrase::to_mend))
                : text::fill(say(view, TrackPhrase::message_title), {{"handler", report.handler}});
    box.add(titled(refused ? Icon::circle_x : Icon::message, "track/answer/title", title));
    if (!report.reasons.empty()) box.add(reasons(view, report));
    if (!report.message.empty()) {
        const std::string who =
            text::fill(say(view, TrackPhrase::message_title), {{"handler", report.handler}});
        if (refused || asks) box.add(paragraph("track/answer/who", who, TypeRole::label));
        box.add(paragraph("track/answer/message", report.message, TypeRole::body, Color::ink));
    }
    if (!report.fields.empty()) box.add(fields(view, report));
    if (refused || asks) {
        const TrackPhrase label = refused ? TrackPhrase::mend_and_resend : TrackPhrase::mend;
        box.add(button(view,
                       {"track/answer/mend",
                        std::string(say(view, label)),
                        ButtonLook::orange,
                        Icon::edit,
                        {},
                        {}},
                       TrackAction{BeginMending{}}));
    }
    return box;
}

std::optional<Box> case_changes(const View& view, const api::ReportCase& report) {
    if (report.changes.empty() && report.status != ReportStatus::done) return std::nullopt;
    Box box = card(view, "track/changes");
    box.add(heading("track/changes/title", say(view, TrackPhrase::changes_title), 2,
                    TypeRole::card_title));
    std::vector<Description> lines;
    for (std::size_t i = 0; i < report.changes.size(); ++i) {
        const api::ReportChange& change = report.changes[i];
        std::string term(view(text::label_of(change.item)));
        if (change.dose > 0) {
            term = text::fill(say(view, TrackPhrase::change_of_dose),
                              {{"n", std::to_string(change.dose)}, {"item", term}});
        }
        const std::string value =
            text::fill(say(view, TrackPhrase::before_after),
                       {{"before", shown_value(view, change.item, change.before)},
                        {"after", shown_value(view, change.item, change.after)}});
        lines.push_back({std::to_string(i + 1), std::move(term), value, {}, 0, {}, TypeRole::item});
    }
    if (!lines.empty()) box.add(description_list(view, "track/changes/list", lines, 150));
    if (report.status == ReportStatus::done) {
        const std::string lookup(path_of(Page::lookup));
        box.add(button(view,
                       {"track/changes/open",
                        std::string(say(view, TrackPhrase::open_new_code)),
                        ButtonLook::primary,
                        Icon::qr,
                        {},
                        lookup},
                       Go{lookup}));
    }
    return box;
}

}  // namespace tiemchung::ui
