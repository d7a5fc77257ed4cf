#include "ui/review/review_parts.h"

#include <algorithm>

#include "core/identity/sex.h"
#include "core/issuance/vaccine.h"
#include "core/text/report_texts.h"
#include "ui/screens/title_row.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"

namespace tiemchung::ui {

using report::ComparedItem;

std::string_view kind_name(const View& view, report::ReportKind kind) {
    switch (kind) {
        case report::ReportKind::dose_1:
            return say(view, ReviewPhrase::kind_dose_1);
        case report::ReportKind::dose_2:
            return say(view, ReviewPhrase::kind_dose_2);
        case report::ReportKind::both:
            break;
    }
    return say(view, ReviewPhrase::kind_both);
}

std::string status_name(const View& view, report::ReportStatus status) {
    return text::fill(view(text::label_of(status)), {{"d", ""}});
}

std::string review_moment(const View& view, Timestamp time) {
    return text::fill(say(view, ReviewPhrase::moment),
                      {{"t", clock_in_viet_nam(time)}, {"d", to_display(day_in_viet_nam(time))}});
}

std::string row_name(const View& view, RowKey row) {
    // Shorter than the form's: a column has to hold them.
    const std::string_view item =
        row.item == ComparedItem::dose_vaccine ? say(view, ReviewPhrase::vaccine_short)
        : row.item == ComparedItem::dose_site  ? say(view, ReviewPhrase::site_short)
                                               : view(text::label_of(row.item));
    if (row.dose == 0) return std::string(item);
    return text::fill(say(view, ReviewPhrase::item_of_dose),
                      {{"item", item}, {"n", std::to_string(row.dose)}});
}

std::string shown_value(const View& view, ComparedItem item, const std::string& value) {
    if (value.empty()) return std::string(say(view, ReviewPhrase::nothing_there));
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
            say(view, *sex == identity::Sex::male ? ReviewPhrase::male : ReviewPhrase::female));
    }
    return value;
}

std::string change_name(const View& view, const report::RecordChange& change) {
    const std::string_view name = view(text::label_of(change.kind));
    if (change.dose == 0) return std::string(name);
    return text::fill(say(view, ReviewPhrase::change_of_dose),
                      {{"change", name}, {"n", std::to_string(change.dose)}});
}

Box clock_chip(const View& view, std::string key, std::int64_t seconds_left, bool paused) {
    if (paused) {
        return chip(std::move(key), ChipLook::blue, Icon::pause,
                    say(view, ReviewPhrase::clock_paused));
    }
    constexpr std::int64_t a_day = 86'400;
    constexpr std::int64_t an_hour = 3'600;
    const bool late = seconds_left < 0;
    const std::int64_t seconds = late ? -seconds_left : seconds_left;
    const bool in_hours = seconds >= an_hour;
    const ReviewPhrase phrase =
        late       ? (in_hours ? ReviewPhrase::hours_late : ReviewPhrase::minutes_late)
        : in_hours ? ReviewPhrase::hours_left
                   : ReviewPhrase::minutes_left;
    const std::int64_t number =
        in_hours ? seconds / an_hour : std::max<std::int64_t>(1, seconds / 60);
    const ChipLook look = late                   ? ChipLook::red
                          : seconds_left > a_day ? ChipLook::green
                                                 : ChipLook::amber;
    return chip(std::move(key), look, late ? Icon::triangle : Icon::clock,
                text::fill(say(view, phrase), {{"n", std::to_string(number)}}));
}

Box review_trouble(const View& view, std::string key, const Trouble& trouble) {
    Box sorry = note(view, std::move(key), NoteLook::red, Icon::triangle,
                     sentence_of(trouble, view.language));
    sorry.node->states.set(StateBit::focus_target);
    return sorry;
}

Box review_button(const View& view, const ReviewButton& look, ReviewActionKind use) {
    Box box = button(view,
                     {look.key,
                      std::string(look.busy ? view(look.busy_label) : say(view, look.label)),
                      look.look,
                      look.busy ? std::optional(Icon::hourglass) : look.symbol,
                      {},
                      {},
                      false,
                      view.wide() || look.look == ButtonLook::plain_text},
                     ReviewAction{std::move(use)});
    box.node->states.set(StateBit::busy, look.busy);
    return box;
}

Box review_page(const View& view, ReviewPhrase title, ReviewButton reload, ReviewActionKind use) {
    reload.busy_label = Phrase::loading;
    Box page = reading_page(view);
    page.padding.top = 14;
    Box head = lines(16);
    head.along = Along::between;
    head.add(heading("page/title", say(view, title), 1, TypeRole::page_title));
    head.add(review_button(view, reload, std::move(use)));
    page.add(std::move(head));
    return page;
}

Box case_opener(const View& view, std::string key, const api::CaseLine& line) {
    return button(view,
                  {std::move(key),
                   text::fill(say(view, ReviewPhrase::case_and_name),
                              {{"code", line.code}, {"name", line.name}}),
                   ButtonLook::plain_text,
                   {},
                   {},
                   {},
                   false,
                   true},
                  ReviewAction{OpenCase{line.code}});
}

Box lines(float gap) {
    Box box;
    box.flow = Flow::lines;
    box.across = Across::center;
    box.gap = gap;
    return box;
}

bool is_roomy(const View& view) {
    constexpr float largest_scale = 1.2F;
    return view.very_wide() && view.measures.scale < largest_scale;
}

}  // namespace tiemchung::ui
