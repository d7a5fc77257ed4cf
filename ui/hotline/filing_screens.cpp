#include "core/identity/date_input.h"
#include "core/issuance/vaccine.h"
#include "core/text/report_texts.h"
#include "ui/hotline/call.h"
#include "ui/hotline/call_parts.h"
#include "ui/hotline/filing.h"
#include "ui/hotline/hotline_screens.h"
#include "ui/report/report_parts.h"
#include "ui/screens/title_row.h"
#include "ui/staff/staff_bar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

constexpr Shares summary_and_proof{600, 576};

/// The page of a step: whose place the operator takes, then a card.
Box filing_page(const View& view, const State& state, CallPhrase title, Box content) {
    Box screen = reading_page(view);
    screen.padding.top = 14;
    screen.add(mode_bar(view, state));
    screen.add(heading("page/title", say(view, title), 1, TypeRole::page_title));
    add_call_notices(view, state.hotline, screen);
    screen.add(std::move(content));
    return screen;
}

Box back_button(const View& view, Page page) {
    const std::string href(path_of(page));
    return button(view,
                  {"call/back",
                   std::string(say(view, CallPhrase::back)),
                   ButtonLook::outline,
                   Icon::left,
                   {},
                   href,
                   false,
                   view.wide()},
                  Go{href});
}

Box steps_row(const View& view, Page back, Box onward) {
    Box box;
    box.flow = view.wide() ? Flow::row : Flow::column;
    box.along = Along::between;
    box.gap = 12;
    box.add(back_button(view, back));
    if (view.wide()) onward.min_width = 200;
    box.add(std::move(onward));
    return box;
}

Box onward(const View& view) {
    return call_button(view,
                       {"call/continue", CallPhrase::go_on, Icon::arrow, false, ButtonLook::orange},
                       ContinueFiling{});
}

Box form_card(const View& view, Box fields, Box steps) {
    Box box = card(view, "call/form");
    box.add(paragraph("call/form/lead", say(view, CallPhrase::say_while_typing), TypeRole::hint));
    box.add(std::move(fields));
    box.add(std::move(steps));
    return box;
}

/// A parent or guardian says for whom; whoever calls for themselves does not.
std::optional<Box> for_whom_field(const View& view, const State& state) {
    if (state.hotline.call->caller == api::Caller::self) return std::nullopt;
    const auto& chosen = state.reporting.elsewhere.form.for_whom;
    const report::ReportField field{report::ReportItem::for_whom};
    std::vector<Option> options;
    for (const report::ReportFor who : {report::ReportFor::child, report::ReportFor::ward})
        options.push_back(
            {std::string(report::name_of(who)), std::string(view(text::label_of(who)))});
    return radio_group(
        view,
        {"report/for_whom", std::string(say(view, CallPhrase::for_whom)), Need::required,
         remark_of(view, state.reporting.elsewhere, field),
         chosen ? std::string(report::name_of(*chosen)) : "", std::move(options), report_accent},
        ReportAction{EditReport{{field, DatePart::day}, {}}},
        ReportAction{LeaveReport{{field, DatePart::day}}});
}

std::string shown_date(const State& state, const identity::DateInput& typed, bool birth) {
    const Timestamp now{static_cast<std::int64_t>(state.now_ms / 1000)};
    const PartialDate today = day_in_viet_nam(now);
    const auto date =
        birth ? identity::parse_birth_date(typed, today) : identity::parse_dose_date(typed, today);
    return date ? to_display(*date) : "…";
}

/// What the operator reads out: the sentence of the script with the values that were entered.
std::string read_back_line(const View& view, const State& state) {
    const report::ReportForm& form = state.reporting.elsewhere.form;
    std::string doses;
    if (form.kind) {
        for (const int number : report::dose_numbers(*form.kind)) {
            const report::DoseForm& dose = form.doses.at(static_cast<std::size_t>(number) - 1);
            if (!doses.empty()) doses += ", ";
            doses += text::fill(
                say(view, CallPhrase::read_back_dose),
                {{"n", std::to_string(number)}, {"d", shown_date(state, dose.date, false)}});
            const issuance::Vaccine* vaccine = issuance::vaccine_of_key(dose.vaccine);
            if (vaccine != nullptr) {
                doses += text::fill(say(view, CallPhrase::read_back_vaccine),
                                    {{"vaccine", vaccine->name}});
            }
        }
    }
    return text::fill(say(view, CallPhrase::read_back_line),
                      {{"name", form.name},
                       {"birth", shown_date(state, form.birth_date, true)},
                       {"doses", doses}});
}

Box read_back_panel(const View& view, const State& state) {
    const Hotline& hotline = state.hotline;
    Box box = stack(12);
    box.add(heading("call/read_back/title", say(view, CallPhrase::read_back_title), 2,
                    TypeRole::card_title));
    Box lines = note(view, "call/read_back/line", NoteLook::amber, Icon::message,
                     read_back_line(view, state));
    lines.children.back().add(
        paragraph("call/read_back/phone",
                  text::fill(say(view, CallPhrase::read_back_phone),
                             {{"phone", state.reporting.elsewhere.form.phone}}),
                  TypeRole::item, Color::ink));
    box.add(std::move(lines));
    box.add(check_box(view,
                      {"call/read_back",
                       std::string(say(view, CallPhrase::read_back)),
                       hotline.read_back,
                       report_accent,
                       Need::required,
                       {{}, call_error(view, hotline.read_back_error), {}}},
                      CallAction{TickReadBack{}}));
    return box;
}

Box way_field(const View& view, const Hotline& hotline) {
    const auto option = [&view](api::FilingWay way, CallPhrase label, CallPhrase text) {
        return Option{std::string(api::name_of(way)), std::string(say(view, label)),
                      std::string(say(view, text))};
    };
    return radio_group(
        view,
        {std::string(key_of(CallInput::way)),
         std::string(say(view, CallPhrase::way)),
         Need::unsaid,
         {},
         std::string(api::name_of(chosen_way(hotline))),
         {option(api::FilingWay::link, CallPhrase::way_link, CallPhrase::way_link_text),
          option(api::FilingWay::at_site, CallPhrase::way_at_site, CallPhrase::way_at_site_text)},
         report_accent,
         1},
        CallAction{EditCallField{CallInput::way, {}}}, Tick{});
}

Box change_links(const View& view) {
    Box box;
    box.flow = Flow::lines;
    box.gap = 16;
    box.add(text_link(view, "call/change/person", say(view, CallPhrase::change_person),
                      std::string(path_of(Page::call_person)), Icon::edit));
    box.add(text_link(view, "call/change/doses", say(view, CallPhrase::change_doses),
                      std::string(path_of(Page::call_doses)), Icon::edit));
    return box;
}

}  // namespace

Box call_person_screen(const View& view, const State& state) {
    if (auto gate = staff_gate(view, state)) return *std::move(gate);
    if (!is_filing(state)) return reading_page(view);
    Box fields = stack(16);
    if (auto whom = for_whom_field(view, state)) fields.add(*std::move(whom));
    fields.add(person_step_fields(view, state));
    return filing_page(
        view, state, CallPhrase::person_title,
        form_card(view, std::move(fields), steps_row(view, Page::calls, onward(view))));
}

Box call_doses_screen(const View& view, const State& state) {
    if (auto gate = staff_gate(view, state)) return *std::move(gate);
    if (!is_filing(state)) return reading_page(view);
    return filing_page(view, state, CallPhrase::doses_title,
                       form_card(view, dose_step_fields(view, state),
                                 steps_row(view, Page::call_person, onward(view))));
}

Box call_send_screen(const View& view, const State& state) {
    if (auto gate = staff_gate(view, state)) return *std::move(gate);
    if (!is_filing(state)) return reading_page(view);
    const Hotline& hotline = state.hotline;
    Box left = card(view, "call/summary");
    left.add(report_summary(view, state, false));
    left.add(change_links(view));
    left.add(risk_list(view, state));
    Box right = card(view, "call/proof");
    right.add(read_back_panel(view, state));
    right.add(way_field(view, hotline));
    right.add(note(view, "call/never_ask", NoteLook::blue, Icon::shield,
                   say(view, CallPhrase::never_ask_code)));
    const bool link = chosen_way(hotline) == api::FilingWay::link;
    right.add(
        steps_row(view, Page::call_doses,
                  call_button(view,
                              {"call/send", link ? CallPhrase::send_link : CallPhrase::send_at_site,
                               link ? Icon::message : Icon::check,
                               hotline.awaited.waits_for(CallAsk::file), ButtonLook::orange},
                              FileForCaller{})));
    return filing_page(view, state, CallPhrase::send_title,
                       two_columns(view, "call/send/columns", std::move(left), std::move(right),
                                   summary_and_proof));
}

Box call_filed_screen(const View& view, const State& state) {
    if (auto gate = staff_gate(view, state)) return *std::move(gate);
    if (!state.hotline.filed || !state.hotline.call) return reading_page(view);
    const api::FiledReport& filed = *state.hotline.filed;
    Box box = card(view, "call/filed");
    box.add(paragraph("call/filed/label", say(view, CallPhrase::filed_code), TypeRole::label));
    Box code = paragraph("call/filed/code", filed.code, TypeRole::verdict_word, Color::ink);
    code.node->role = Role::code;
    box.add(std::move(code));
    box.add(note(
        view, "call/filed/twice", NoteLook::amber, Icon::volume,
        text::fill(say(view, CallPhrase::filed_twice), {{"spelled", spelled_code(filed.code)}})));
    const bool link = filed.way == api::FilingWay::link && filed.link_ends_at.has_value();
    const std::string sent =
        link ? text::fill(
                   say(view, CallPhrase::filed_link),
                   {{"phone", filed.phone_masked}, {"t", clock_in_viet_nam(*filed.link_ends_at)}})
             : text::fill(say(view, CallPhrase::filed_at_site), {{"phone", filed.phone_masked}});
    box.add(note(view, "call/filed/sent", NoteLook::teal, Icon::message, sent));
    box.add(paragraph("call/filed/next", say(view, CallPhrase::filed_next)));
    Box buttons;
    buttons.flow = view.wide() ? Flow::lines : Flow::column;
    buttons.gap = 12;
    buttons.add(call_button(
        view, {"call/filed/end", CallPhrase::end_call, Icon::x, false, ButtonLook::primary},
        ToggleCallFold{CallFold::closing}));
    const std::string calls(path_of(Page::calls));
    buttons.add(button(view,
                       {"call/filed/back",
                        std::string(say(view, CallPhrase::back_to_call)),
                        ButtonLook::outline,
                        Icon::left,
                        {},
                        calls,
                        false,
                        view.wide()},
                       Go{calls}));
    box.add(std::move(buttons));
    return filing_page(view, state, CallPhrase::filed_title, std::move(box));
}

}  // namespace tiemchung::ui
