#include "core/text/error_texts.h"
#include "ui/screens/code_entry.h"
#include "ui/screens/title_row.h"
#include "ui/tracking/case_parts.h"
#include "ui/tracking/track_form.h"
#include "ui/tracking/tracking_screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/date_fields.h"
#include "ui/widgets/error_summary.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

Remark remark_of(const View& view, std::optional<ErrorCode> error, std::string_view hint = {}) {
    Remark remark{std::string(hint), {}, {}};
    if (error) {
        const text::ErrorText texts = text::text_of(*error);
        remark.error = std::string(view(texts.what)) + " " + std::string(view(texts.next));
    }
    return remark;
}

TextField field(TrackInput input, std::string_view label, Remark remark, const std::string& typed,
                const TrackForm& form, std::vector<Hint> hints) {
    return {std::string(key_of(input)),
            std::string(label),
            Need::required,
            std::move(remark),
            typed,
            form.revision,
            std::move(hints),
            Variant::field,
            {},
            false};
}

Box put(const View& view, const TextField& field, TrackInput input) {
    return text_field(view, field, TrackAction{EditTrackField{input, {}}},
                      Event{TrackAction{LeaveTrackField{input}}});
}

Box code_field(const View& view, const TrackForm& form) {
    return put(view,
               field(TrackInput::code, say(view, TrackPhrase::code),
                     remark_of(view, form.code_error, say(view, TrackPhrase::code_hint)),
                     form.typed.code, form,
                     {{HintKind::autocomplete, "off"},
                      {HintKind::autocapitalize, "characters"},
                      {HintKind::spellcheck, "false"},
                      {HintKind::enterkeyhint, "next"}}),
               TrackInput::code);
}

Box phone_field(const View& view, const TrackForm& form) {
    return put(view,
               field(TrackInput::phone, say(view, TrackPhrase::phone),
                     remark_of(view, form.phone_error), form.typed.phone, form,
                     {{HintKind::input_type, "tel"},
                      {HintKind::autocomplete, "tel"},
                      {HintKind::enterkeyhint, "go"}}),
               TrackInput::phone);
}

Box birth_fields(const View& view, const TrackForm& form) {
    const auto edit = [](TrackInput input) { return TrackAction{EditTrackField{input, {}}}; };
    const auto leave = [](TrackInput input) { return TrackAction{LeaveTrackField{input}}; };
    return date_fields(view, {"track/birth",
                              std::string(say(view, TrackPhrase::birth_date)),
                              Need::required,
                              remark_of(view, form.birth_error),
                              form.typed.birth_date,
                              form.revision,
                              false,
                              {edit(TrackInput::birth_day), edit(TrackInput::birth_month),
                               edit(TrackInput::birth_year)},
                              {leave(TrackInput::birth_day), leave(TrackInput::birth_month),
                               leave(TrackInput::birth_year)},
                              {}});
}

void add_notices(const View& view, const State& state, Box& box) {
    const TrackForm& form = state.tracking.form;
    if (form.session_ended) {
        box.add(note(view, "track/ended", NoteLook::amber, Icon::clock,
                     say(view, TrackPhrase::session_ended)));
    }
    if (form.signed_out) {
        box.add(note(view, "track/signed_out", NoteLook::teal, Icon::check_circle,
                     say(view, TrackPhrase::signed_out)));
    }
    if (!state.environment.online) {
        box.add(note(view, "track/offline", NoteLook::amber, Icon::wifi_off,
                     say(view, TrackPhrase::offline)));
    }
    if (form.trouble) box.add(tracking_trouble(view, *form.trouble));
}

/// Everything that is to be mended, each a link to its field.
Box what_to_mend(const View& view, const TrackForm& form) {
    std::vector<ToMend> fields;
    const auto add = [&](bool wrong, TrackPhrase label, TrackInput input) {
        if (wrong) fields.push_back({std::string(say(view, label)), std::string(key_of(input))});
    };
    add(form.code_error.has_value(), TrackPhrase::code, TrackInput::code);
    add(form.phone_error.has_value(), TrackPhrase::phone, TrackInput::phone);
    add(form.birth_error.has_value(), TrackPhrase::birth_date, TrackInput::birth_day);
    return error_summary(
        view, "track/summary",
        text::fill(view(Phrase::errors_left), {{"n", std::to_string(error_count(form))}}),
        std::move(fields));
}

Box send_row(const View& view, const Tracking& tracking) {
    const bool busy = tracking.awaited.waits_for(TrackAsk::find);
    Box box;
    box.flow = view.wide() ? Flow::row : Flow::column;
    box.across = view.wide() ? Across::center : Across::stretch;
    box.gap = 12;
    Box send = button(view,
                      {"track/find",
                       std::string(busy ? view(Phrase::sending) : say(view, TrackPhrase::find)),
                       ButtonLook::orange,
                       busy ? Icon::hourglass : Icon::search,
                       {},
                       {}},
                      TrackAction{FindReports{}});
    send.node->states.set(StateBit::busy, busy);
    if (view.wide()) send.min_width = 200;
    box.add(std::move(send));
    const TrackPhrase other =
        tracking.form.forgotten ? TrackPhrase::have_code : TrackPhrase::forgot_code;
    box.add(button(view,
                   {"track/forgotten",
                    std::string(say(view, other)),
                    ButtonLook::plain_text,
                    {},
                    {},
                    {},
                    false,
                    true},
                   TrackAction{ForgetReportCode{}}));
    return box;
}

Box form_card(const View& view, const State& state) {
    const TrackForm& form = state.tracking.form;
    Box box = card(view, "track/card");
    add_notices(view, state, box);
    if (form.errors_listed && error_count(form) > 0) box.add(what_to_mend(view, form));
    Box fields = stack(view.wide() ? 16.0F : 18.0F);
    fields.node = make_node(Role::form, "track/form", say(view, TrackPhrase::title));
    if (!form.forgotten) fields.add(code_field(view, form));
    fields.add(phone_field(view, form));
    if (form.forgotten) fields.add(birth_fields(view, form));
    fields.add(send_row(view, state.tracking));
    box.add(std::move(fields));
    return box;
}

Box side(const View& view) {
    Box box = card(view, "track/side");
    box.add(
        heading("track/side/title", say(view, TrackPhrase::side_title), 2, TypeRole::card_title));
    box.add(note(view, "track/side/message", NoteLook::teal, Icon::message,
                 say(view, TrackPhrase::side_message)));
    box.add(note(view, "track/side/receipt", NoteLook::plain, Icon::report,
                 say(view, TrackPhrase::side_receipt)));
    box.add(note(view, "track/side/operator", NoteLook::plain, Icon::headset,
                 say(view, TrackPhrase::side_operator)));
    return box;
}

}  // namespace

Box track_form_screen(const View& view, const State& state) {
    const bool forgotten = state.tracking.form.forgotten;
    Box screen = reading_page(view);
    screen.add(title_row(view, Page::home, Phrase::nav_home, say(view, TrackPhrase::title)));
    screen.add(paragraph("track/lead",
                         say(view, forgotten ? TrackPhrase::lead_forgotten : TrackPhrase::lead)));
    screen.add(
        two_columns(view, "track/columns", form_card(view, state), side(view), form_and_help));
    return screen;
}

Box track_code_screen(const View& view, const State& state) {
    const Tracking& tracking = state.tracking;
    Box screen = reading_page(view);
    if (!tracking.code) return screen;
    screen.add(title_row(view, Page::track, Phrase::track_report, view(Phrase::code_title)));
    Box box = card(view, "code/card");
    box.add(code_sent_to(view, *tracking.code, say(view, TrackPhrase::code_sent),
                         text::fill(view(Phrase::code_phone), {{"phone", tracking.code->phone}})));
    Box form = stack(10);
    form.node = make_node(Role::form, "code/form", view(Phrase::code_title));
    form.add(code_entry(view, *tracking.code, state.now_ms,
                        {TrackAction{EditTrackCode{}}, TrackAction{SendTrackCodeAgain{}},
                         tracking.awaited.waits_for(TrackAsk::resend)}));
    const bool busy = tracking.awaited.waits_for(TrackAsk::open);
    Box buttons;
    buttons.flow = view.wide() ? Flow::row : Flow::column;
    buttons.gap = 12;
    Box confirm = button(view,
                         {"code/confirm",
                          std::string(view(busy ? Phrase::sending : Phrase::code_confirm)),
                          ButtonLook::orange,
                          busy ? Icon::hourglass : Icon::check,
                          {},
                          {}},
                         TrackAction{SendTrackCode{}});
    confirm.node->states.set(StateBit::busy, busy);
    if (view.wide()) confirm.min_width = 200;
    buttons.add(std::move(confirm));
    const std::string back(path_of(Page::track));
    buttons.add(button(view,
                       {"code/back",
                        std::string(say(view, TrackPhrase::change_details)),
                        ButtonLook::outline,
                        Icon::edit,
                        {},
                        back},
                       Go{back}));
    form.add(std::move(buttons));
    box.add(std::move(form));
    screen.add(two_columns(view, "code/columns", std::move(box), code_advice(view), form_and_help));
    return screen;
}

}  // namespace tiemchung::ui
