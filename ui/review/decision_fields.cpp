#include <chrono>

#include "core/issuance/vaccine.h"
#include "core/text/report_texts.h"
#include "ui/report/report_parts.h"
#include "ui/review/case_suggestions.h"
#include "ui/review/paper_value.h"
#include "ui/review/review_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/select_field.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace tiemchung::ui {
namespace {

using P = ReviewPhrase;
using report::ReportEvent;

constexpr Accent refusing{Color::red, Color::red_soft, Color::on_red};

/// There is nothing to judge when such a field is left: it is judged when the decision is sent.
Event left() {
    return Tick{};
}

std::string field_name(const View& view, report::ReportField field) {
    const std::string_view name = view(label_of(field));
    if (field.dose == 0) return std::string(name);
    return text::fill(say(view, P::item_of_dose),
                      {{"item", name}, {"n", std::to_string(field.dose)}});
}

std::string change_key(const report::RecordChange& change) {
    return "case/change/" + std::string(report::name_of(change.kind)) +
           (change.dose > 0 ? "_" + std::to_string(change.dose) : "");
}

Box vaccine_on_paper(const View& view, const CaseDesk& desk, RowKey row, TextField field) {
    std::vector<Entry> entries;
    for (const issuance::Vaccine& vaccine : issuance::vaccines())
        entries.push_back({std::string(vaccine.key), std::string(vaccine.name)});
    return select_field(
        view,
        {std::move(field.key), std::move(field.label), Need::required, std::move(field.remark),
         std::move(field.value), std::string(say(view, P::choose)), std::move(entries),
         desk.revision, false},
        ReviewAction{EditPaperValue{row, {}}});
}

Box sex_on_paper(const View& view, const CaseDesk& desk, RowKey row, TextField field) {
    return select_field(
        view,
        {std::move(field.key),
         std::move(field.label),
         Need::required,
         std::move(field.remark),
         std::move(field.value),
         std::string(say(view, P::choose)),
         {{"male", std::string(say(view, P::male))}, {"female", std::string(say(view, P::female))}},
         desk.revision,
         false},
        ReviewAction{EditPaperValue{row, {}}});
}

Box paper_field(const View& view, const CaseDesk& desk, RowKey row) {
    using report::ComparedItem;
    const auto typed = desk.draft.paper_values.find(row);
    const bool is_date =
        row.item == ComparedItem::birth_date || row.item == ComparedItem::dose_date;
    Remark remark;
    if (is_date) remark.hint = say(view, P::paper_value_date);
    if (desk.draft.value_missing == row) remark.error = say(view, P::paper_value_missing);
    TextField field{paper_value_key(row),
                    text::fill(say(view, P::paper_value), {{"item", row_name(view, row)}}),
                    Need::required,
                    std::move(remark),
                    typed == desk.draft.paper_values.end() ? std::string() : typed->second,
                    desk.revision,
                    {{HintKind::autocomplete, "off"}, {HintKind::spellcheck, "false"}},
                    Variant::field,
                    {},
                    false};
    if (row.item == ComparedItem::dose_vaccine) {
        return vaccine_on_paper(view, desk, row, std::move(field));
    }
    if (row.item == ComparedItem::sex) return sex_on_paper(view, desk, row, std::move(field));
    return text_field(view, field, ReviewAction{EditPaperValue{row, {}}});
}

Box approval_fields(const View& view, const CaseDesk& desk) {
    Box box = stack(14);
    const std::vector<report::RecordChange> offered = changes_on_offer(desk);
    if (offered.empty()) {
        box.add(note(view, "case/nothing", NoteLook::amber, Icon::info,
                     say(view, P::nothing_to_write)));
        return box;
    }
    Box group = field_group(view, "case/changes", say(view, P::what_to_write), Need::required);
    for (const report::RecordChange& change : offered) {
        const bool ticked = desk.draft.changes.count({change.kind, change.dose}) > 0;
        group.add(check_box(view, {change_key(change), change_name(view, change), ticked},
                            ReviewAction{TickChange{change, false}}));
    }
    box.add(std::move(group));
    for (const RowKey row : rows_off_paper(desk))
        box.add(paper_field(view, desk, row));
    const std::vector<report::RecordChange> chosen = chosen_changes(desk);
    if (report::needs_population_match(chosen)) {
        box.add(
            note(view, "case/police", NoteLook::blue, Icon::shield, say(view, P::police_first)));
    }
    if (report::needs_second_person(chosen, !desk.file->photos.empty())) {
        box.add(
            note(view, "case/second", NoteLook::amber, Icon::users, say(view, P::second_needed)));
    }
    return box;
}

Box reason_fields(const View& view, const CaseDesk& desk) {
    Box box = stack(14);
    Box group = field_group(view, "case/reasons", say(view, P::refusal_reasons), Need::required);
    if (!desk.draft.reasons_touched && !desk.draft.reasons.empty()) {
        group.add(paragraph("case/suggested", say(view, P::reasons_suggested), TypeRole::hint));
    }
    for (const report::RefusalReason reason : report::refusal_reasons()) {
        const std::string code(report::name_of(reason));
        const std::string text = text::fill(
            say(view, P::code_and_text), {{"code", code}, {"text", view(text::label_of(reason))}});
        group.add(check_box(
            view, {"case/reasons/" + code, text, desk.draft.reasons.count(reason) > 0, refusing},
            ReviewAction{TickReason{reason, false}}));
    }
    box.add(std::move(group));
    std::string fields;
    for (const report::ReportField field : fields_to_mend(desk)) {
        if (!fields.empty()) fields += ", ";
        fields += field_name(view, field);
    }
    if (!fields.empty()) {
        box.add(note(view, "case/resend", NoteLook::teal, Icon::edit,
                     text::fill(say(view, P::resend_with_code), {{"fields", fields}})));
    }
    return box;
}

Box asked_fields(const View& view, const CaseDesk& desk) {
    Box group = field_group(view, "case/asked", say(view, P::asked_fields), Need::required);
    for (const report::ReportField field : fields_to_ask(*desk.file)) {
        group.add(check_box(view,
                            {"case/asked/" + report::spelling_of(field), field_name(view, field),
                             desk.draft.asked.count(field) > 0},
                            ReviewAction{TickAsked{field, false}}));
    }
    return group;
}

/// The days that a case can be put off to, from tomorrow on.
std::vector<Entry> days_from(PartialDate today) {
    const std::chrono::year_month_day begin{std::chrono::year{today.year},
                                            std::chrono::month{today.month},
                                            std::chrono::day{today.day}};
    std::vector<Entry> days;
    for (int i = 1; i <= static_cast<int>(report::max_later_days); ++i) {
        const std::chrono::year_month_day day{std::chrono::sys_days{begin} + std::chrono::days{i}};
        const PartialDate date{static_cast<std::uint16_t>(static_cast<int>(day.year())),
                               static_cast<std::uint8_t>(static_cast<unsigned>(day.month())),
                               static_cast<std::uint8_t>(static_cast<unsigned>(day.day()))};
        const auto two = [](unsigned number) {
            return (number < 10 ? "-0" : "-") + std::to_string(number);
        };
        days.push_back(
            {std::to_string(date.year) + two(date.month) + two(date.day), to_display(date)});
    }
    return days;
}

Box later_fields(const View& view, const CaseDesk& desk) {
    Box box = stack(14);
    std::vector<Option> reasons;
    for (const report::LaterReason reason :
         {report::LaterReason::searching_register, report::LaterReason::other_site,
          report::LaterReason::population}) {
        reasons.push_back(
            {std::string(report::name_of(reason)), std::string(view(text::label_of(reason)))});
    }
    const auto& draft = desk.draft;
    Remark remark;
    const bool reason_missing = draft.error == ErrorCode::json_missing_member;
    if (reason_missing) remark.error = say(view, P::later_reason_missing);
    Box group = radio_group(
        view,
        {"case/decision/later_reason",
         std::string(say(view, P::later_reason)),
         Need::required,
         std::move(remark),
         draft.later_reason ? std::string(report::name_of(*draft.later_reason)) : std::string(),
         std::move(reasons),
         {},
         1},
        ReviewAction{ChooseLaterReason{}}, left());
    group.node->states.set(StateBit::focus_target);
    box.add(std::move(group));
    box.add(select_field(view,
                         {"case/decision/later_day",
                          std::string(say(view, P::later_day)),
                          Need::required,
                          {},
                          draft.later_day,
                          std::string(say(view, P::choose)),
                          days_from(day_in_viet_nam(desk.file->now)),
                          desk.revision,
                          false},
                         ReviewAction{ChooseLaterDay{}}));
    return box;
}

Box message_field(const View& view, const CaseDesk& desk, P label) {
    return text_area(view,
                     {"case/message",
                      std::string(say(view, label)),
                      std::string(say(view, P::message_hint)),
                      {},
                      desk.draft.message,
                      desk.revision,
                      96},
                     ReviewAction{EditCaseMessage{}});
}

}  // namespace

Box decision_fields(const View& view, const CaseDesk& desk) {
    Box box = stack(14);
    if (!desk.draft.event) return box;
    switch (*desk.draft.event) {
        case ReportEvent::approve:
            box.add(approval_fields(view, desk));
            return box;
        case ReportEvent::refuse:
            box.add(reason_fields(view, desk));
            break;
        case ReportEvent::ask:
            box.add(asked_fields(view, desk));
            break;
        case ReportEvent::put_off:
            box.add(later_fields(view, desk));
            break;
        case ReportEvent::escalate:
            box.add(message_field(view, desk, P::message_reason));
            return box;
        default:
            return box;
    }
    box.add(message_field(view, desk, P::message));
    return box;
}

}  // namespace tiemchung::ui
