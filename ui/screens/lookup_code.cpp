#include "ui/model/one_time_code.h"
#include "ui/model/trouble.h"
#include "ui/screens/screen.h"
#include "ui/screens/title_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/code_cells.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

std::string minutes_and_seconds(int seconds) {
    const std::string rest = std::to_string(seconds % 60);
    return std::to_string(seconds / 60) + ":" + (rest.size() < 2 ? "0" : "") + rest;
}

/// How long the code lives. Not a live region: the model says the moments that matter.
Box time_left(const View& view, const CodeInProgress& code, double now_ms) {
    const int left = seconds_until(code.expires_at_ms, now_ms);
    Box box = row(8);
    box.min_height = 48;
    box.add(icon(Icon::clock, 20, left > 0 ? Color::ink2 : Color::red));
    const std::string sentence =
        left > 0 ? text::fill(view(Phrase::code_time_left), {{"t", minutes_and_seconds(left)}})
                 : std::string(view(Phrase::code_over));
    box.add(paragraph("code/time", sentence, TypeRole::body_medium,
                      left > 0 ? Color::ink2 : Color::red, Variant::countdown));
    return box;
}

Box again(const View& view, const Lookup& lookup, double now_ms) {
    const int wait = seconds_until(lookup.code->resend_at_ms, now_ms);
    const bool busy = lookup.waits_for(Request::resend);
    const std::string label =
        wait > 0 ? text::fill(view(Phrase::code_again_in), {{"s", std::to_string(wait)}})
                 : std::string(view(busy ? Phrase::sending : Phrase::code_again));
    Box box = button(
        view, {"code/again", label, ButtonLook::plain_text, Icon::refresh, {}, {}, wait > 0, true},
        SendCodeAgain{});
    if (wait > 0) box.look.fill.reset();
    box.node->states.set(StateBit::busy, busy);
    return box;
}

Box phone_help(const View& view, bool open) {
    Box box = stack(4);
    box.add(disclosure(view, "code/phone_help", view(Phrase::code_phone_wrong), open,
                       "code/phone_help/panel", TogglePhoneHelp{}));
    if (!open) return box;
    Box panel = stack(8, "code/phone_help/panel");
    panel.add(note(view, "code/phone_help/note", NoteLook::plain, Icon::building,
                   view(Phrase::code_phone_help)));
    box.add(std::move(panel));
    return box;
}

Box buttons(const View& view, bool busy) {
    Box box;
    box.flow = view.wide() ? Flow::row : Flow::column;
    box.gap = 12;
    Box confirm = button(view,
                         {"code/confirm",
                          std::string(view(busy ? Phrase::sending : Phrase::code_confirm)),
                          ButtonLook::primary,
                          busy ? Icon::hourglass : Icon::check,
                          {},
                          {}},
                         SendCode{});
    confirm.node->states.set(StateBit::busy, busy);
    if (view.wide()) confirm.min_width = 200;
    box.add(std::move(confirm));
    const std::string back(path_of(Page::lookup));
    box.add(button(view,
                   {"code/back",
                    std::string(view(Phrase::code_back)),
                    ButtonLook::outline,
                    Icon::edit,
                    {},
                    back},
                   Go{back}));
    return box;
}

Box code_card(const View& view, const State& state) {
    const Lookup& lookup = state.lookup;
    const CodeInProgress& code = *lookup.code;
    Box box = card(view, "code/card");
    if (code.sent_again) {
        box.add(note(view, "code/sent_again", NoteLook::teal, Icon::message,
                     view(Phrase::code_sent_again)));
    }
    Box sent = stack(2);
    sent.add(paragraph("code/sent", view(Phrase::code_sent), TypeRole::body, Color::ink));
    sent.add(paragraph("code/phone", text::fill(view(Phrase::code_phone), {{"phone", code.phone}}),
                       TypeRole::body_medium, Color::ink));
    box.add(std::move(sent));

    Box form = stack(10);
    form.node = make_node(Role::form, "code/form", view(Phrase::code_title));
    Remark remark{std::string(view(Phrase::code_hint)), {}, {}};
    if (code.trouble) remark.error = sentence_of(*code.trouble, view.language);
    form.add(code_cells(view,
                        {"code/digits", std::string(view(Phrase::code_label)), std::move(remark),
                         code.typed, digits_of(code.typed), code.revision},
                        EditCode{}));
    Box clock;
    clock.flow = Flow::lines;
    clock.gap = 24;
    clock.add(time_left(view, code, state.now_ms));
    clock.add(again(view, lookup, state.now_ms));
    form.add(std::move(clock));
    form.add(buttons(view, lookup.waits_for(Request::code)));
    box.add(std::move(form));
    box.add(phone_help(view, code.phone_help));
    return box;
}

}  // namespace

Box code_screen(const View& view, const State& state) {
    Box screen = stack(14);
    screen.padding = {view.margin(), 0, view.margin(), 20};
    if (!state.lookup.code) return screen;
    screen.add(title_row(view, Page::lookup, Phrase::lookup_title, view(Phrase::code_title)));
    Box right = stack(12);
    right.add(note(view, "code/secret", NoteLook::blue, Icon::shield, view(Phrase::code_secret)));
    right.add(note(view, "code/no_message", NoteLook::teal, Icon::message,
                   view(Phrase::code_no_message)));
    screen.add(
        two_columns(view, "code/columns", code_card(view, state), std::move(right), form_and_help));
    return screen;
}

}  // namespace tiemchung::ui
