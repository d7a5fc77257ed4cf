#include "ui/screens/certificate_parts.h"
#include "ui/screens/screen.h"
#include "ui/screens/title_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

Box look_up(const View& view) {
    const std::string form(path_of(Page::lookup));
    return button(view,
                  {"kept/lookup",
                   std::string(view(Phrase::look_up_again)),
                   ButtonLook::primary,
                   Icon::search,
                   {},
                   form},
                  Go{form});
}

Box ways(const View& view, bool with_delete) {
    Box box;
    box.flow = view.wide() ? Flow::lines : Flow::column;
    box.gap = 12;
    box.add(look_up(view));
    if (with_delete) box.add(delete_button(view));
    return box;
}

Box opening(const View& view) {
    Box box = card(view, "kept/opening");
    Box sentence =
        paragraph("kept/opening/text", view(Phrase::kept_opening), TypeRole::body, Color::ink);
    sentence.node->role = Role::status;
    box.add(std::move(sentence));
    return box;
}

Box nothing(const View& view, const KeptCopy& kept) {
    Box box = card(view, "kept/none");
    if (kept.forgotten) {
        box.add(note(view, "kept/forgotten", NoteLook::teal, Icon::check_circle,
                     view(Phrase::keep_forgotten)));
    }
    box.add(heading("kept/none/title", view(Phrase::kept_none), 2, TypeRole::card_title));
    box.add(paragraph("kept/none/text", view(Phrase::kept_none_text), TypeRole::body));
    box.add(ways(view, false));
    return box;
}

Box unopened(const View& view) {
    Box box = card(view, "kept/failed");
    box.add(
        note(view, "kept/failed/note", NoteLook::red, Icon::triangle, view(Phrase::kept_failed)));
    box.add(ways(view, true));
    return box;
}

void add_copy(const View& view, const State& state, Box& screen) {
    const KeptCopy& kept = state.lookup.kept;
    const std::string age = text::fill(
        view(Phrase::kept_at),
        {{"t", clock_in_viet_nam(kept.kept_at)}, {"d", to_display(day_in_viet_nam(kept.kept_at))}});
    screen.add(note(view, "kept/age", NoteLook::blue, Icon::lock, age));
    screen.add(certificate_body(view, state, *kept.shown));
    if (kept.shown->opened) screen.add(actions_card(view, *kept.shown));
    screen.add(ways(view, true));
}

}  // namespace

Box kept_screen(const View& view, const State& state) {
    const KeptCopy& kept = state.lookup.kept;
    Box screen = stack(view.wide() ? 20.0F : 16.0F);
    screen.padding = {view.margin(), 0, view.margin(), 20};
    Box head = stack(8);
    head.add(title_row(view, Page::lookup, Phrase::lookup_title, view(Phrase::kept_title)));
    if (view.wide() && kept.shown && kept.shown->opened) {
        Box actions = main_actions(view);
        actions.self = Across::end;
        head.add(std::move(actions));
    }
    screen.add(std::move(head));
    if (kept.status == KeptCopy::Status::open && kept.shown) {
        add_copy(view, state, screen);
    } else if (kept.status == KeptCopy::Status::failed) {
        screen.add(unopened(view));
    } else {
        screen.add(kept.status == KeptCopy::Status::none ? nothing(view, kept) : opening(view));
    }
    return screen;
}

}  // namespace tiemchung::ui
