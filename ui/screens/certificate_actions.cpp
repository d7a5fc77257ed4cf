#include "ui/model/passport_name.h"
#include "ui/screens/certificate_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace tiemchung::ui {
namespace {

Box action(const View& view, std::string key, Phrase label, Icon symbol, ButtonLook look,
           Event use) {
    return button(view, {std::move(key), std::string(view(label)), look, symbol, {}, {}},
                  std::move(use));
}

Box way(const View& view, std::string key, Phrase label, Icon symbol, Page page) {
    const std::string href(path_of(page));
    return button(view,
                  {std::move(key), std::string(view(label)), ButtonLook::outline, symbol, {}, href},
                  Go{href});
}

Box buttons(const View& view) {
    Box box;
    box.flow = view.wide() ? Flow::lines : Flow::column;
    box.gap = 12;
    return box;
}

std::string spelled(const View& view, const std::string& name) {
    return name.empty() ? std::string(view(Phrase::name_absent)) : name;
}

std::string listed(const View& view, const std::vector<NameDifference>& differences) {
    std::string list;
    for (const NameDifference& pair : differences) {
        if (!list.empty()) list += "; ";
        list += text::fill(view(Phrase::passport_pair),
                           {{"passport", spelled(view, pair.in_passport)},
                            {"certificate", spelled(view, pair.in_certificate)}});
    }
    return list;
}

/// Said when it appears: the result of pressing the button above it.
Box comparison(const View& view, const std::string& typed, const hcert::PersonName& name) {
    const auto differences = compare_names(typed, name);
    const bool same = differences.empty();
    const std::string sentence =
        same ? std::string(view(Phrase::passport_same))
             : text::fill(view(Phrase::passport_different), {{"what", listed(view, differences)}});
    Box box = note(view, "certificate/passport/result", same ? NoteLook::teal : NoteLook::amber,
                   same ? Icon::check_circle : Icon::triangle, sentence);
    box.children.back().children.front().node->role = Role::status;
    return box;
}

}  // namespace

Box main_actions(const View& view) {
    Box box = buttons(view);
    if (view.wide()) box.flow = Flow::row;
    box.add(action(view, "certificate/picture", Phrase::save_picture, Icon::download,
                   ButtonLook::outline, SaveQrCode{}));
    box.add(action(view, "certificate/print", Phrase::print_or_save, Icon::print,
                   ButtonLook::primary, PrintCertificate{}));
    return box;
}

Box actions_card(const View& view, const ShownRecord& shown) {
    Box box = card(view, "certificate/actions");
    box.add(
        heading("certificate/actions/title", view(Phrase::actions_title), 2, TypeRole::card_title));
    Box list = buttons(view);
    if (shown.opened) {
        list.add(way(view, "certificate/enlarge", Phrase::enlarge_code, Icon::fit, Page::qr_code));
        list.add(action(view, "certificate/check", Phrase::check_own_code, Icon::shield,
                        ButtonLook::outline, CheckOwnCode{}));
    }
    list.add(way(view, "certificate/wrong", Phrase::data_wrong, Icon::report, Page::report));
    box.add(std::move(list));
    return box;
}

Box passport_card(const View& view, const State& state, const ShownRecord& shown) {
    const RecordOnScreen& screen = state.lookup.record;
    Box box = card(view, "certificate/passport");
    box.add(heading("certificate/passport/title", view(Phrase::passport_title), 2,
                    TypeRole::card_title));
    box.add(paragraph("certificate/passport/text", view(Phrase::passport_text), TypeRole::item));
    Box form = stack(12);
    form.node = make_node(Role::form, "certificate/passport/form", view(Phrase::passport_title));
    form.add(text_field(view,
                        {"certificate/passport/name",
                         std::string(view(Phrase::passport_name)),
                         Need::unsaid,
                         {std::string(view(Phrase::passport_hint)), {}, {}},
                         screen.passport_name,
                         screen.passport_revision,
                         {{HintKind::autocomplete, "off"},
                          {HintKind::autocapitalize, "characters"},
                          {HintKind::spellcheck, "false"},
                          {HintKind::enterkeyhint, "done"}},
                         Variant::field,
                         {},
                         false},
                        EditPassportName{}));
    Box compare = action(view, "certificate/passport/compare", Phrase::passport_compare,
                         Icon::check, ButtonLook::primary, ComparePassportName{});
    compare.self = Across::start;
    form.add(std::move(compare));
    if (!screen.compared_name.empty()) {
        form.add(comparison(view, screen.compared_name, shown.opened->dcc.name));
    }
    box.add(std::move(form));
    return box;
}

Box delete_button(const View& view) {
    Box box = action(view, "kept/delete", Phrase::keep_delete, Icon::trash, ButtonLook::outline,
                     ForgetCertificate{});
    box.node->variant = Variant::danger_button;
    box.look.fill = Color::surface;
    box.look.border = Color::red;
    for (Box& child : box.children) {
        if (child.text) child.text->color = Color::red;
        if (child.icon) child.icon->color = Color::red;
    }
    return box;
}

Box keep_card(const View& view, const KeptCopy& kept) {
    Box box = card(view, "certificate/keep");
    box.add(heading("certificate/keep/title", view(Phrase::keep_title), 2, TypeRole::card_title));
    box.add(paragraph("certificate/keep/text", view(Phrase::keep_text), TypeRole::item));
    if (kept.status == KeptCopy::Status::failed) {
        box.add(note(view, "certificate/keep/failed", NoteLook::amber, Icon::triangle,
                     view(Phrase::keep_failed)));
    }
    if (kept.remembered) {
        box.add(note(view, "certificate/keep/done", NoteLook::teal, Icon::check_circle,
                     view(Phrase::keep_done)));
    } else if (kept.forgotten) {
        box.add(note(view, "certificate/keep/forgotten", NoteLook::teal, Icon::check_circle,
                     view(Phrase::keep_forgotten)));
    }
    const bool busy = kept.status == KeptCopy::Status::keeping;
    Box list = buttons(view);
    Box keep = action(view, "certificate/keep/now", busy ? Phrase::keeping : Phrase::keep_now,
                      busy ? Icon::hourglass : Icon::lock, ButtonLook::outline, KeepCertificate{});
    keep.node->states.set(StateBit::busy, busy);
    list.add(std::move(keep));
    if (kept.remembered) {
        list.add(way(view, "certificate/keep/open", Phrase::keep_open, Icon::eye, Page::kept));
        list.add(delete_button(view));
    }
    box.add(std::move(list));
    return box;
}

}  // namespace tiemchung::ui
