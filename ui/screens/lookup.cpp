#include "ui/model/form_input.h"
#include "ui/model/lookup_form.h"
#include "ui/model/trouble.h"
#include "ui/screens/captcha_fields.h"
#include "ui/screens/lookup_parts.h"
#include "ui/screens/screen.h"
#include "ui/screens/title_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/error_summary.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

Phrase label_of(identity::LookupField field) {
    switch (field) {
        case identity::LookupField::name:
            return Phrase::form_name;
        case identity::LookupField::birth_date:
            return Phrase::form_birth_date;
        case identity::LookupField::sex:
            return Phrase::form_sex;
        case identity::LookupField::id_kind:
            return Phrase::form_id_kind;
        case identity::LookupField::id_number:
            return Phrase::form_id_number;
        case identity::LookupField::phone:
            return Phrase::form_phone;
        default:
            return Phrase::form_last_dose;
    }
}

/// The element that a link to the field leads to: of a group the first one in it.
std::string target_of(const FormInProgress& form, identity::LookupField field) {
    switch (field) {
        case identity::LookupField::birth_date:
            return std::string(key_of(form.typed.birth_date.year_only ? FormInput::birth_year
                                                                      : FormInput::birth_day));
        case identity::LookupField::sex:
            return std::string(key_of(field)) + "/" +
                   std::string(identity::name_of(form.typed.sex.value_or(identity::Sex::male)));
        case identity::LookupField::id_kind:
            return std::string(key_of(field)) + "/" +
                   std::string(
                       identity::name_of(form.typed.id_kind.value_or(identity::IdKind::citizen)));
        default:
            return std::string(key_of(field));
    }
}

/// Everything that is to be mended, each a link to its field.
Box what_to_mend(const View& view, const FormInProgress& form) {
    std::vector<ToMend> fields;
    for (const auto& finding : form.errors) {
        fields.push_back(
            {std::string(view(label_of(finding.field))), target_of(form, finding.field)});
    }
    if (form.captcha.error) {
        fields.push_back(
            {std::string(view(Phrase::captcha_answer)), std::string(key_of(FormInput::captcha))});
    }
    return error_summary(
        view, "lookup/summary",
        text::fill(view(Phrase::errors_left), {{"n", std::to_string(error_count(form))}}),
        std::move(fields));
}

/// What stands above the form: how the last visit ended, and why sending did not work.
void add_notices(const View& view, const State& state, Box& box) {
    const FormInProgress& form = state.lookup.form;
    if (form.session_ended) {
        box.add(note(view, "lookup/ended", NoteLook::amber, Icon::clock,
                     sentence_of({401, ErrorCode::session_ended, 0, {}}, view.language)));
    }
    if (form.signed_out) {
        box.add(note(view, "lookup/signed_out", NoteLook::teal, Icon::check_circle,
                     view(Phrase::signed_out)));
    }
    if (!state.environment.online) {
        box.add(note(view, "lookup/offline", NoteLook::amber, Icon::wifi_off,
                     view(Phrase::lookup_offline)));
    }
    if (form.trouble) {
        Box sorry = note(view, "lookup/trouble", NoteLook::red, Icon::triangle,
                         sentence_of(*form.trouble, view.language));
        sorry.node->states.set(StateBit::focus_target);
        if (form.trouble->code != ErrorCode::network_unreachable) {
            sorry.children.back().add(paragraph("lookup/trouble/kept", view(Phrase::trouble_kept),
                                                TypeRole::hint, Color::ink));
        }
        box.add(std::move(sorry));
    }
    if (form.errors_listed && error_count(form) > 0) box.add(what_to_mend(view, form));
}

Box send_row(const View& view, const Lookup& lookup) {
    const bool busy = lookup.waits_for(Request::lookup);
    Box box;
    box.flow = view.wide() ? Flow::row : Flow::column;
    box.across = view.wide() ? Across::center : Across::stretch;
    box.gap = 18;
    Box send = button(view,
                      {"lookup/send",
                       std::string(view(busy ? Phrase::sending : Phrase::lookup_send)),
                       ButtonLook::primary,
                       busy ? std::optional(Icon::hourglass) : std::nullopt,
                       busy ? std::nullopt : std::optional(Icon::arrow),
                       {}},
                      SendForm{});
    send.node->states.set(StateBit::busy, busy);
    if (view.wide()) send.min_width = 200;
    box.add(std::move(send));
    Box privacy = row(8);
    if (view.wide()) privacy.grow = 1;
    privacy.add(icon(Icon::lock, 18, Color::ink3));
    Box sentence = paragraph("lookup/privacy", view(Phrase::lookup_privacy), TypeRole::hint,
                             Color::ink3, Variant::hint);
    sentence.grow = 1;
    privacy.add(std::move(sentence));
    box.add(std::move(privacy));
    return box;
}

Box form_card(const View& view, const State& state) {
    const Lookup& lookup = state.lookup;
    Box box = card(view, "lookup/card");
    box.padding = all_sides(view.wide() ? 29 : 17);
    box.gap = view.wide() ? 16 : 18;
    add_notices(view, state, box);
    Box form = stack(view.wide() ? 16.0F : 18.0F);
    form.node = make_node(Role::form, "lookup/form", view(Phrase::lookup_title));
    form.add(person_fields(view, lookup.form));
    form.add(captcha_fields(view, lookup.form.captcha,
                            {"lookup/captcha", lookup.form.revision,
                             EditForm{FormInput::captcha, {}}, NewCaptcha{}, ListenToCaptcha{}}));
    form.add(send_row(view, lookup));
    box.add(std::move(form));
    return box;
}

}  // namespace

Box lookup_screen(const View& view, const State& state) {
    Box screen = stack(14);
    screen.padding = {view.margin(), 0, view.margin(), 20};
    Box head = stack(2);
    head.add(title_row(view, Page::home, Phrase::nav_home, view(Phrase::lookup_title)));
    head.add(paragraph("lookup/lead", view(Phrase::lookup_lead), TypeRole::body));
    if (state.lookup.kept.remembered) {
        head.add(text_link(view, "lookup/kept", view(Phrase::lookup_kept),
                           std::string(path_of(Page::kept)), Icon::lock, Icon::arrow));
    }
    screen.add(std::move(head));

    screen.add(two_columns(view, "lookup/columns", form_card(view, state), lookup_side(view),
                           form_and_help));
    return screen;
}

}  // namespace tiemchung::ui
