#include "core/identity/phone_number.h"
#include "core/text/error_texts.h"
#include "ui/model/form_input.h"
#include "ui/screens/lookup_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/date_fields.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

using identity::LookupField;

std::string sentence(const View& view, ErrorCode code) {
    const text::ErrorText texts = text::text_of(code);
    return std::string(view(texts.what)) + " " + std::string(view(texts.next));
}

std::string finding_in(const View& view, const std::vector<identity::LookupFinding>& findings,
                       LookupField field) {
    for (const auto& finding : findings) {
        if (finding.field == field) return sentence(view, finding.code);
    }
    return {};
}

Remark remark_of(const View& view, const FormInProgress& form, LookupField field,
                 std::string_view hint = {}) {
    return {std::string(hint), finding_in(view, form.errors, field),
            finding_in(view, form.warnings, field)};
}

Box name_field(const View& view, const FormInProgress& form) {
    return text_field(view,
                      {std::string(key_of(FormInput::name)),
                       std::string(view(Phrase::form_name)),
                       Need::required,
                       remark_of(view, form, LookupField::name, view(Phrase::form_name_hint)),
                       form.typed.name,
                       form.revision,
                       {{HintKind::autocomplete, "name"},
                        {HintKind::autocapitalize, "words"},
                        {HintKind::spellcheck, "false"},
                        {HintKind::enterkeyhint, "next"}},
                       Variant::field,
                       {},
                       false},
                      EditForm{FormInput::name, {}}, LeaveForm{FormInput::name});
}

Box birth_date_fields(const View& view, const FormInProgress& form) {
    const identity::DateInput& typed = form.typed.birth_date;
    return date_fields(
        view, {"lookup/birth",
               std::string(view(Phrase::form_birth_date)),
               Need::required,
               remark_of(view, form, LookupField::birth_date),
               typed,
               form.revision,
               true,
               {EditForm{FormInput::birth_day, {}}, EditForm{FormInput::birth_month, {}},
                EditForm{FormInput::birth_year, {}}},
               {LeaveForm{FormInput::birth_day}, LeaveForm{FormInput::birth_month},
                LeaveForm{FormInput::birth_year}},
               check_box(view,
                         {"lookup/birth/year_only", std::string(view(Phrase::form_year_only)),
                          typed.year_only},
                         SetYearOnly{})});
}

Box last_dose_fields(const View& view, const FormInProgress& form) {
    return date_fields(view,
                       {"lookup/last",
                        std::string(view(Phrase::form_last_dose)),
                        Need::optional,
                        remark_of(view, form, LookupField::last_dose),
                        form.typed.last_dose,
                        form.revision,
                        false,
                        {EditForm{FormInput::last_day, {}}, EditForm{FormInput::last_month, {}},
                         EditForm{FormInput::last_year, {}}},
                        {LeaveForm{FormInput::last_day}, LeaveForm{FormInput::last_month},
                         LeaveForm{FormInput::last_year}}});
}

Box sex_field(const View& view, const FormInProgress& form) {
    const auto option = [&view](identity::Sex sex, Phrase label) {
        return Option{std::string(identity::name_of(sex)), std::string(view(label))};
    };
    return radio_group(view,
                       {std::string(key_of(FormInput::sex)),
                        std::string(view(Phrase::form_sex)),
                        Need::required,
                        remark_of(view, form, LookupField::sex),
                        form.typed.sex ? std::string(identity::name_of(*form.typed.sex)) : "",
                        {option(identity::Sex::male, Phrase::form_male),
                         option(identity::Sex::female, Phrase::form_female)}},
                       EditForm{FormInput::sex, {}}, LeaveForm{FormInput::sex});
}

Box id_kind_field(const View& view, const FormInProgress& form) {
    const auto option = [&view](identity::IdKind kind, Phrase label) {
        return Option{std::string(identity::name_of(kind)), std::string(view(label))};
    };
    const auto& chosen = form.typed.id_kind;
    return radio_group(view,
                       {std::string(key_of(FormInput::id_kind)),
                        std::string(view(Phrase::form_id_kind)),
                        Need::required,
                        remark_of(view, form, LookupField::id_kind),
                        chosen ? std::string(identity::name_of(*chosen)) : "",
                        {option(identity::IdKind::citizen, Phrase::form_id_citizen),
                         option(identity::IdKind::old_card, Phrase::form_id_old_card),
                         option(identity::IdKind::passport, Phrase::form_id_passport)}},
                       EditForm{FormInput::id_kind, {}}, LeaveForm{FormInput::id_kind});
}

Box id_number_field(const View& view, const FormInProgress& form) {
    const bool letters = form.typed.id_kind == identity::IdKind::passport;
    return text_field(view,
                      {std::string(key_of(FormInput::id_number)),
                       std::string(view(Phrase::form_id_number)),
                       Need::required,
                       remark_of(view, form, LookupField::id_number, view(Phrase::form_id_hint)),
                       form.typed.id_number,
                       form.revision,
                       {{HintKind::autocomplete, "off"},
                        {HintKind::inputmode, letters ? "text" : "numeric"},
                        {HintKind::autocapitalize, letters ? "characters" : "off"},
                        {HintKind::spellcheck, "false"},
                        {HintKind::enterkeyhint, "next"}},
                       Variant::field,
                       {},
                       false},
                      EditForm{FormInput::id_number, {}}, LeaveForm{FormInput::id_number});
}

/// Under an old number of eleven digits: the one that it became, to be taken with one press.
Box converted_phone(const View& view, const std::string& phone) {
    Box box = note(view, "lookup/converted", NoteLook::blue, Icon::phone,
                   text::fill(view(Phrase::form_phone_converted), {{"phone", phone}}));
    box.children.back().add(button(view,
                                   {"lookup/converted/use",
                                    text::fill(view(Phrase::form_phone_use), {{"phone", phone}}),
                                    ButtonLook::outline,
                                    Icon::check,
                                    {},
                                    {},
                                    false,
                                    true},
                                   UseConvertedPhone{}));
    return box;
}

Box phone_field(const View& view, const FormInProgress& form) {
    Box box = stack(8);
    box.add(text_field(view,
                       {std::string(key_of(FormInput::phone)),
                        std::string(view(Phrase::form_phone)),
                        Need::required,
                        remark_of(view, form, LookupField::phone, view(Phrase::form_phone_hint)),
                        form.typed.phone,
                        form.revision,
                        {{HintKind::input_type, "tel"},
                         {HintKind::autocomplete, "tel"},
                         {HintKind::enterkeyhint, "next"}},
                        Variant::field,
                        {},
                        false},
                       EditForm{FormInput::phone, {}}, LeaveForm{FormInput::phone}));
    const auto converted = identity::converted_from_old_prefix(form.typed.phone);
    if (converted) box.add(converted_phone(view, *converted));
    return box;
}

/// Two fields side by side where there is room.
Box beside(const View& view, Box one, Box other) {
    Box box;
    box.flow = view.wide() ? Flow::row : Flow::column;
    box.across = view.wide() ? Across::start : Across::stretch;
    box.gap = view.wide() ? 24.0F : 18.0F;
    if (view.wide()) one.grow = other.grow = 1;
    box.add(std::move(one));
    box.add(std::move(other));
    return box;
}

}  // namespace

Box person_fields(const View& view, const FormInProgress& form) {
    Box box = stack(view.wide() ? 16.0F : 18.0F);
    box.add(name_field(view, form));
    box.add(beside(view, birth_date_fields(view, form), sex_field(view, form)));
    box.add(id_kind_field(view, form));
    box.add(beside(view, id_number_field(view, form), phone_field(view, form)));
    box.add(last_dose_fields(view, form));
    return box;
}

}  // namespace tiemchung::ui
