#include "ui/screens/code_entry.h"
#include "ui/screens/screen.h"
#include "ui/screens/title_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

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
    box.add(code_sent_to(view, code, view(Phrase::code_sent),
                         text::fill(view(Phrase::code_phone), {{"phone", code.phone}})));
    Box form = stack(10);
    form.node = make_node(Role::form, "code/form", view(Phrase::code_title));
    form.add(code_entry(view, code, state.now_ms,
                        {EditCode{}, SendCodeAgain{}, lookup.waits_for(Request::resend)}));
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
    screen.add(two_columns(view, "code/columns", code_card(view, state), code_advice(view),
                           form_and_help));
    return screen;
}

}  // namespace tiemchung::ui
