#include "core/issuance/vaccine.h"
#include "ui/hotline/call.h"
#include "ui/hotline/call_parts.h"
#include "ui/report/report_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/date_fields.h"
#include "ui/widgets/field.h"
#include "ui/widgets/select_field.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

constexpr int most_doses = 5;

Event edit(CallInput input) {
    return CallAction{EditCallField{input, {}}};
}

/// There is nothing to judge when a field of an operator is left: it is judged when it is sent.
Event left() {
    return Tick{};
}

Option option_of(const View& view, std::string_view value, CallPhrase label,
                 std::string_view text = {}) {
    return {std::string(value), std::string(say(view, label)), std::string(text)};
}

Box date_of_call(const View& view, const Hotline& hotline, CallInput day, std::string key,
                 CallPhrase label) {
    const auto at = [day](int offset) {
        return static_cast<CallInput>(static_cast<int>(day) + offset);
    };
    return date_fields(view, {std::move(key),
                              std::string(say(view, label)),
                              Need::unsaid,
                              {{}, call_error(view, hotline.field(day).error), {}},
                              hotline.date(day),
                              hotline.revision,
                              false,
                              {edit(day), edit(at(1)), edit(at(2))},
                              {left(), left(), left()},
                              {}});
}

Box dose_number_field(const View& view, const Hotline& hotline) {
    std::vector<Entry> entries;
    for (int number = 1; number <= most_doses; ++number)
        entries.push_back({std::to_string(number), std::to_string(number)});
    const CallField& field = hotline.field(CallInput::dose_number);
    return select_field(view,
                        {std::string(key_of(CallInput::dose_number)),
                         std::string(say(view, CallPhrase::dose_number)),
                         Need::unsaid,
                         {{}, call_error(view, field.error), {}},
                         field.typed.empty() ? "1" : field.typed,
                         {},
                         std::move(entries),
                         hotline.revision,
                         false},
                        edit(CallInput::dose_number));
}

Box dose_vaccine_field(const View& view, const Hotline& hotline) {
    std::vector<Entry> entries;
    for (const issuance::Vaccine& vaccine : issuance::vaccines())
        entries.push_back({std::string(vaccine.key), std::string(vaccine.name)});
    return select_field(view,
                        {std::string(key_of(CallInput::dose_vaccine)),
                         std::string(say(view, CallPhrase::dose_vaccine)),
                         Need::unsaid,
                         {},
                         hotline.field(CallInput::dose_vaccine).typed,
                         std::string(say(view, CallPhrase::dose_vaccine_nothing)),
                         std::move(entries),
                         hotline.revision,
                         false},
                        edit(CallInput::dose_vaccine));
}

CallPhrase phrase_of(api::ClosingReason reason) {
    switch (reason) {
        case api::ClosingReason::filed:
            return CallPhrase::reason_filed;
        case api::ClosingReason::informed:
            return CallPhrase::reason_informed;
        case api::ClosingReason::phone_change:
            return CallPhrase::reason_phone_change;
        case api::ClosingReason::not_verified:
            return CallPhrase::reason_not_verified;
        case api::ClosingReason::no_consent:
            return CallPhrase::reason_no_consent;
        case api::ClosingReason::cut_off:
            break;
    }
    return CallPhrase::reason_cut_off;
}

}  // namespace

Box opening_card(const View& view, const Hotline& hotline) {
    Box box = card(view, "call/opening");
    box.add(
        heading("call/opening/title", say(view, CallPhrase::open_title), 2, TypeRole::card_title));
    Box form = stack(16);
    form.node = make_node(Role::form, "call/opening/form", say(view, CallPhrase::open_title));
    form.add(call_field(view, hotline, CallInput::caller_phone, CallPhrase::caller_phone, "tel"));
    const std::string& chosen = hotline.field(CallInput::caller).typed;
    form.add(radio_group(
        view,
        {std::string(key_of(CallInput::caller)),
         std::string(say(view, CallPhrase::caller)),
         Need::unsaid,
         {},
         chosen.empty() ? std::string(api::name_of(api::Caller::self)) : chosen,
         {option_of(view, api::name_of(api::Caller::self), CallPhrase::caller_self),
          option_of(view, api::name_of(api::Caller::guardian), CallPhrase::caller_guardian),
          option_of(view, api::name_of(api::Caller::proxy), CallPhrase::caller_proxy)},
         {},
         560},
        edit(CallInput::caller), left()));
    form.add(check_box(view,
                       {"call/consent",
                        std::string(say(view, CallPhrase::consent)),
                        hotline.consent,
                        {},
                        Need::required,
                        {{}, call_error(view, hotline.consent_error), {}}},
                       CallAction{TickConsent{}}));
    form.add(call_button(view,
                         {"call/open", CallPhrase::open_call, Icon::call,
                          hotline.awaited.waits_for(CallAsk::open), ButtonLook::primary},
                         OpenCall{}));
    box.add(std::move(form));
    box.add(note(view, "call/opening/no_list", NoteLook::teal, Icon::lock,
                 say(view, CallPhrase::no_list)));
    return box;
}

Box verification_card(const View& view, const State& state) {
    const Hotline& hotline = state.hotline;
    const api::Call& call = *hotline.call;
    Box box = card(view, "call/verification");
    box.add(heading("call/verification/title", say(view, CallPhrase::verify_title), 2,
                    TypeRole::card_title));
    if (call.locked_until) {
        box.add(note(view, "call/locked", NoteLook::red, Icon::lock,
                     text::fill(say(view, CallPhrase::locked_until),
                                {{"t", clock_in_viet_nam(*call.locked_until)}})));
        return box;
    }
    box.add(paragraph("call/verification/lead", say(view, CallPhrase::verify_lead)));
    Box form = stack(16);
    form.node =
        make_node(Role::form, "call/verification/form", say(view, CallPhrase::verify_title));
    form.add(side_by_side(view, call_field(view, hotline, CallInput::name, CallPhrase::name),
                          call_field(view, hotline, CallInput::id_last4, CallPhrase::id_last4)));
    form.add(
        date_of_call(view, hotline, CallInput::birth_day, "call/birth", CallPhrase::birth_date));
    form.add(
        side_by_side(view, dose_number_field(view, hotline), dose_vaccine_field(view, hotline)));
    form.add(date_of_call(view, hotline, CallInput::dose_day, "call/given", CallPhrase::dose_date));
    form.add(paragraph(
        "call/tries",
        text::fill(say(view, CallPhrase::tries_left), {{"n", std::to_string(call.tries_left)}}),
        TypeRole::hint));
    form.add(call_button(view,
                         {"call/verify", CallPhrase::verify, Icon::shield,
                          hotline.awaited.waits_for(CallAsk::verify), ButtonLook::primary},
                         VerifyCaller{}));
    box.add(std::move(form));
    return box;
}

Box closing_card(const View& view, const Hotline& hotline) {
    Box box = card(view, "call/closing");
    Box title = heading("call/closing/title", say(view, CallPhrase::closing_title), 2,
                        TypeRole::card_title);
    title.node->states.set(StateBit::focus_target);
    box.add(std::move(title));
    std::vector<Option> reasons;
    for (const api::ClosingReason reason :
         {api::ClosingReason::filed, api::ClosingReason::informed, api::ClosingReason::phone_change,
          api::ClosingReason::not_verified, api::ClosingReason::no_consent,
          api::ClosingReason::cut_off}) {
        reasons.push_back(option_of(view, api::name_of(reason), phrase_of(reason)));
    }
    Box form = stack(16);
    form.node = make_node(Role::form, "call/closing/form", say(view, CallPhrase::closing_title));
    form.add(radio_group(view,
                         {std::string(key_of(CallInput::reason)),
                          std::string(say(view, CallPhrase::reason)),
                          Need::unsaid,
                          {},
                          hotline.field(CallInput::reason).typed,
                          std::move(reasons),
                          {},
                          1},
                         edit(CallInput::reason), left()));
    const CallField& typed = hotline.field(CallInput::note);
    form.add(
        text_area(view,
                  {std::string(key_of(CallInput::note)), std::string(say(view, CallPhrase::note)),
                   std::string(say(view, CallPhrase::note_hint)), call_error(view, typed.error),
                   typed.typed, hotline.revision, 100},
                  edit(CallInput::note)));
    Box buttons;
    buttons.flow = view.wide() ? Flow::lines : Flow::column;
    buttons.gap = 12;
    buttons.add(call_button(view,
                            {"call/close", CallPhrase::close, Icon::check,
                             hotline.awaited.waits_for(CallAsk::close), ButtonLook::primary},
                            CloseCall{}));
    buttons.add(call_button(view, {"call/stay", CallPhrase::back_to_call, Icon::left},
                            ToggleCallFold{CallFold::closing}));
    form.add(std::move(buttons));
    box.add(std::move(form));
    return box;
}

}  // namespace tiemchung::ui
