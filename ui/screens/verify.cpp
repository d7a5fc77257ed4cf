#include "core/text/error_texts.h"
#include "ui/screens/screen.h"
#include "ui/screens/title_row.h"
#include "ui/screens/verify_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

std::string panel_key(VerifyTab tab) {
    switch (tab) {
        case VerifyTab::camera:
            return "verify/camera";
        case VerifyTab::picture:
            return "verify/picture";
        default:
            return "verify/paste";
    }
}

Box tabs(const View& view, VerifyTab selected) {
    const auto tab = [&](VerifyTab which, Phrase label, Icon symbol) {
        return Tab{"verify/tabs/" + panel_key(which).substr(7), std::string(view(label)), symbol,
                   which == selected, SelectTab{which}};
    };
    return tab_list(view, "verify/tabs", view(Phrase::ways_in), panel_key(selected),
                    {tab(VerifyTab::camera, Phrase::tab_camera, Icon::camera),
                     tab(VerifyTab::picture, Phrase::tab_picture, Icon::image),
                     tab(VerifyTab::paste, Phrase::tab_paste, Icon::paste)});
}

Box panel(const View& view, const State& state) {
    const VerifyTab tab = state.verification.tab;
    Box box = stack(14);
    box.node = make_node(Role::tab_panel, panel_key(tab),
                         view(tab == VerifyTab::camera    ? Phrase::tab_camera
                              : tab == VerifyTab::picture ? Phrase::tab_picture
                                                          : Phrase::tab_paste),
                         Variant::tab_panel);
    const auto& failure = state.verification.failure;
    if (failure && failure->tab == tab && tab != VerifyTab::paste) {
        box.add(failure_note(view, *failure));
    }
    switch (tab) {
        case VerifyTab::camera:
            box.add(camera_panel(view, state));
            break;
        case VerifyTab::picture:
            box.add(picture_panel(view, state));
            break;
        case VerifyTab::paste:
            box.add(paste_panel(view, state));
            break;
    }
    return box;
}

/// Several codes were in one picture: which one?
Box code_choice(const View& view, const Verification& verification) {
    Box box = card(view, "verify/codes");
    box.add(heading("verify/codes/title", view(Phrase::several_codes), 2, TypeRole::card_title));
    std::size_t index = 0;
    for (const std::string& code : verification.codes) {
        const bool hcert = code.starts_with("HC1:");
        const std::string number = std::to_string(index + 1);
        const std::string label =
            text::fill(view(hcert ? Phrase::code_hcert : Phrase::code_other), {{"n", number}});
        box.add(button(view,
                       {"verify/codes/" + number,
                        label,
                        hcert ? ButtonLook::primary : ButtonLook::outline,
                        Icon::qr,
                        {},
                        {}},
                       ChooseCode{index}));
        ++index;
    }
    return box;
}

Box progress_note(const View& view, Phrase sentence) {
    Box box = note(view, "verify/progress", NoteLook::blue, Icon::hourglass, view(sentence));
    box.children.back().children.front().node->role = Role::status;
    return box;
}

Box ways_column(const View& view, const State& state) {
    const Verification& verification = state.verification;
    Box column = stack(14);
    if (verification.codes.size() > 1) column.add(code_choice(view, verification));
    if (verification.checking) {
        column.add(progress_note(view, Phrase::checking));
    } else if (verification.reading_picture) {
        column.add(progress_note(view, Phrase::reading));
    }
    column.add(tabs(view, verification.tab));
    column.add(panel(view, state));
    column.add(
        note(view, "verify/privacy", NoteLook::teal, Icon::lock, view(Phrase::verify_privacy)));
    column.add(trust_line(view, state));
    return column;
}

}  // namespace

Box failure_note(const View& view, const Failure& failure) {
    const text::ErrorText texts = failure.error ? text::text_of(*failure.error)
                                                : text::ErrorText{text_of(Phrase::paste_empty), {}};
    Box box = note(view, "verify/error", NoteLook::red, Icon::triangle, view(texts.what));
    if (!texts.next.vi.empty()) {
        box.children.back().add(
            paragraph("verify/error/next", view(texts.next), TypeRole::hint, Color::ink));
    }
    return box;
}

Box trust_line(const View& view, const State& state) {
    Box box = stack(0, "verify/trust");
    std::string sentence(view(Phrase::trust_loading));
    if (state.trust.status == Trust::Status::missing) {
        sentence = view(Phrase::trust_none);
    } else if (state.trust.status == Trust::Status::ready) {
        const auto updated = state.trust.material.keys.updated_at();
        sentence = text::fill(
            view(state.environment.online ? Phrase::trust_age : Phrase::trust_age_offline),
            {{"d", updated ? to_display(day_in_viet_nam(*updated)) : "?"},
             {"n", std::to_string(state.trust.material.keys.keys().size())}});
    }
    box.add(
        paragraph("verify/trust/text", sentence, TypeRole::caption, Color::ink3, Variant::caption));
    if (state.trust.status == Trust::Status::missing) {
        box.add(button(view,
                       {"verify/trust/retry",
                        std::string(view(Phrase::trust_retry)),
                        ButtonLook::plain_text,
                        Icon::refresh,
                        {},
                        {},
                        false,
                        true},
                       ReloadTrustList{}));
    }
    return box;
}

Box verify_screen(const View& view, const State& state) {
    Box screen = stack(14);
    screen.padding = {view.margin(), 0, view.margin(), 20};
    Box head = stack(2);
    head.add(title_row(view, Page::home, Phrase::nav_home, view(Phrase::verify_title)));
    head.add(paragraph("verify/lead", view(Phrase::verify_lead), TypeRole::body));
    screen.add(std::move(head));

    screen.add(
        two_columns(view, "verify/columns", ways_column(view, state), help_card(view), {744, 432}));
    return screen;
}

}  // namespace tiemchung::ui
