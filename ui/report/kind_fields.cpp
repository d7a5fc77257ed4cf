#include "core/text/report_texts.h"
#include "ui/report/better_kind.h"
#include "ui/report/judging.h"
#include "ui/report/report_input.h"
#include "ui/report/report_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

using P = ReportPhrase;
using report::ReportItem;
using report::ReportKind;

constexpr ReportKind kinds[] = {ReportKind::dose_1, ReportKind::dose_2, ReportKind::both};
/// Cards with sentences stand one under another.
constexpr float one_column = 1;

/// A dose that is missing or there, by outline, sign and word; the card's own name says it too.
Box dose_chip(const View& view, int number, bool missing) {
    const Color ink = missing ? Color::red : Color::green;
    Box box = row(6);
    box.padding = {10, 4, 12, 4};
    box.min_height = 28;
    box.look = {Shadow::none, Color::surface, 1, ink, 1, missing, 8, {}, {}};
    box.add(icon(missing ? Icon::x : Icon::check, 16, ink));
    box.add(words(text::fill(view(text_of(missing ? P::dose_missing : P::dose_there)),
                             {{"n", std::to_string(number)}}),
                  TypeRole::caption, ink));
    return box;
}

Option option_of(const View& view, ReportKind kind) {
    Option option{std::string(report::name_of(kind)), std::string(view(text::label_of(kind)))};
    if (kind == ReportKind::dose_2) option.chips.push_back(dose_chip(view, 1, false));
    for (const int number : report::dose_numbers(kind))
        option.chips.push_back(dose_chip(view, number, true));
    return option;
}

Box better_kind_note(const View& view, const BetterKind& better) {
    const std::string question = text::fill(view(text::better_kind_question()),
                                            {{"n", std::to_string(better.dose)},
                                             {"d", to_display(better.date)},
                                             {"kind", view(text::label_of(better.kind))}});
    Box box = note(view, "report/better_kind", NoteLook::amber, Icon::info, question);
    box.children.back().add(in_orange(button(view,
                                             {"report/better_kind/use",
                                              std::string(view(text_of(P::better_kind_use))),
                                              ButtonLook::plain_text,
                                              Icon::check,
                                              {},
                                              {},
                                              false,
                                              true},
                                             ReportAction{UseBetterKind{}})));
    return box;
}

}  // namespace

Box kind_fields(const View& view, const State& state) {
    const Filling& filling = filling_on(state);
    const report::ReportField field{ReportItem::kind};
    Box box = section(view, "report/kinds");
    std::vector<Option> options;
    for (const ReportKind kind : kinds)
        options.push_back(option_of(view, kind));
    const auto& chosen = filling.form.kind;
    box.add(radio_group(
        view,
        {key_of(field), std::string(view(label_of(field))), Need::required,
         remark_of(view, filling, field), chosen ? std::string(report::name_of(*chosen)) : "",
         std::move(options), report_accent, one_column},
        ReportAction{EditReport{{field, DatePart::day}, {}}},
        ReportAction{LeaveReport{{field, DatePart::day}}}));
    if (const auto better = better_kind(state, filling)) {
        box.add(better_kind_note(view, *better));
    }
    Box other = stack(4);
    other.add(in_orange(disclosure(view, "report/other_case", view(text_of(P::other_case)),
                                   filling.other_case, "report/other_case/panel",
                                   ReportAction{ToggleOtherCase{}})));
    if (filling.other_case) {
        Box panel = stack(8, "report/other_case/panel");
        panel.add(note(view, "report/other_case/note", NoteLook::blue, Icon::info,
                       view(text_of(P::other_case_text))));
        other.add(std::move(panel));
    }
    box.add(std::move(other));
    return box;
}

}  // namespace tiemchung::ui
