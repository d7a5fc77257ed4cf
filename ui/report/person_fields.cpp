#include "core/identity/person_name.h"
#include "core/identity/phone_number.h"
#include "ui/report/fill_in.h"
#include "ui/report/province_entries.h"
#include "ui/report/report_input.h"
#include "ui/report/report_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/date_fields.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

using P = ReportPhrase;
using report::ReportField;
using report::ReportItem;

/// The room that a column of the desktop's card has.
constexpr float choice_room = 400;

std::string words_of(const View& view, P phrase) {
    return std::string(view(text_of(phrase)));
}

Event edit(ReportItem item, DatePart part = DatePart::day) {
    return ReportAction{EditReport{{{item}, part}, {}}};
}

Event leave(ReportItem item, DatePart part = DatePart::day) {
    return ReportAction{LeaveReport{{{item}, part}}};
}

/// A field for a line of text.
struct Line {
    ReportItem item{};
    Need need = Need::required;
    std::string_view hint;
    const std::string& value;
    std::vector<Hint> hints;
};

Box line_field(const View& view, const Filling& filling, Line line) {
    const ReportField field{line.item};
    line.hints.push_back({HintKind::enterkeyhint, "next"});
    return text_field(view,
                      {key_of(field),
                       std::string(view(label_of(field))),
                       line.need,
                       remark_of(view, filling, field, line.hint),
                       line.value,
                       filling.revision,
                       std::move(line.hints),
                       Variant::field,
                       {},
                       false},
                      edit(line.item), leave(line.item));
}

Box name_field(const View& view, const Filling& filling) {
    const report::ReportForm& form = filling.form;
    Box box = stack(4);
    box.add(line_field(view, filling,
                       {ReportItem::name,
                        Need::required,
                        view(text_of(P::name_hint)),
                        form.name,
                        {{HintKind::autocomplete, "name"},
                         {HintKind::autocapitalize, "words"},
                         {HintKind::spellcheck, "false"}}}));
    const auto name = identity::clean_name(form.name);
    if (form.name_without_marks || (name && identity::is_undiacritised(*name))) {
        box.add(check_box(view,
                          {"report/name_without_marks", words_of(view, P::name_without_marks),
                           form.name_without_marks, report_accent},
                          ReportAction{TickReport{ReportTick::name_without_marks, 0, {}, false}}));
    }
    return box;
}

Box birth_field(const View& view, const Filling& filling) {
    const ReportField field{ReportItem::birth_date};
    const identity::DateInput& typed = filling.form.birth_date;
    return date_fields(
        view, {key_of(field),
               std::string(view(label_of(field))),
               Need::required,
               remark_of(view, filling, field),
               typed,
               filling.revision,
               true,
               {edit(ReportItem::birth_date, DatePart::day),
                edit(ReportItem::birth_date, DatePart::month),
                edit(ReportItem::birth_date, DatePart::year)},
               {leave(ReportItem::birth_date, DatePart::day),
                leave(ReportItem::birth_date, DatePart::month),
                leave(ReportItem::birth_date, DatePart::year)},
               check_box(view,
                         {"report/birth_date/year_only", std::string(view(Phrase::form_year_only)),
                          typed.year_only, report_accent},
                         ReportAction{TickReport{ReportTick::birth_year_only, 0, {}, false}})});
}

/// A question of step 2 with a few answers.
Box question(const View& view, const Filling& filling, ReportItem item, std::string chosen,
             std::vector<Option> options) {
    const ReportField field{item};
    return radio_group(view,
                       {key_of(field), std::string(view(label_of(field))), Need::required,
                        remark_of(view, filling, field), std::move(chosen), std::move(options),
                        report_accent, choice_room},
                       edit(item), leave(item));
}

Box sex_field(const View& view, const Filling& filling) {
    const auto& sex = filling.form.sex;
    return question(view, filling, ReportItem::sex, sex ? std::string(identity::name_of(*sex)) : "",
                    {{"male", std::string(view(Phrase::form_male))},
                     {"female", std::string(view(Phrase::form_female))}});
}

Box id_fields(const View& view, const Filling& filling) {
    const report::ReportForm& form = filling.form;
    Box box = stack(field_gap(view));
    if (form.without_card) {
        box.add(line_field(view, filling,
                           {ReportItem::personal_number,
                            Need::required,
                            view(text_of(P::personal_number_hint)),
                            form.personal_number,
                            {{HintKind::autocomplete, "off"}, {HintKind::inputmode, "numeric"}}}));
    } else {
        box.add(question(view, filling, ReportItem::id_kind,
                         form.id_kind ? std::string(identity::name_of(*form.id_kind)) : "",
                         {{"citizen", std::string(view(Phrase::form_id_citizen))},
                          {"old_card", std::string(view(Phrase::form_id_old_card))},
                          {"passport", std::string(view(Phrase::form_id_passport))}}));
        const bool letters = form.id_kind == identity::IdKind::passport;
        box.add(line_field(view, filling,
                           {ReportItem::id_number,
                            Need::required,
                            {},
                            form.id_number,
                            {{HintKind::autocomplete, "off"},
                             {HintKind::inputmode, letters ? "text" : "numeric"},
                             {HintKind::autocapitalize, letters ? "characters" : "off"},
                             {HintKind::spellcheck, "false"}}}));
    }
    box.add(check_box(
        view,
        {"report/without_card", words_of(view, P::without_card), form.without_card, report_accent},
        ReportAction{TickReport{ReportTick::without_card, 0, {}, false}}));
    return box;
}

Box phone_field(const View& view, const Filling& filling) {
    Box box = stack(8);
    box.add(line_field(view, filling,
                       {ReportItem::phone,
                        Need::required,
                        view(text_of(P::phone_hint)),
                        filling.form.phone,
                        {{HintKind::input_type, "tel"}, {HintKind::autocomplete, "tel"}}}));
    const auto converted = identity::converted_from_old_prefix(filling.form.phone);
    if (!converted) return box;
    Box offer = note(view, "report/converted", NoteLook::blue, Icon::phone,
                     text::fill(view(Phrase::form_phone_converted), {{"phone", *converted}}));
    offer.children.back().add(
        button(view,
               {"report/converted/use",
                text::fill(view(Phrase::form_phone_use), {{"phone", *converted}}),
                ButtonLook::plain_text,
                Icon::check,
                {},
                {},
                false,
                true},
               ReportAction{UseConvertedReportPhone{}}));
    box.add(std::move(offer));
    return box;
}

Box residence_fields(const View& view, const Filling& filling) {
    const report::ReportForm& form = filling.form;
    const ReportField province{ReportItem::province};
    Box box = stack(field_gap(view));
    box.add(select_field(
        view,
        {key_of(province), std::string(view(label_of(province))), Need::required,
         remark_of(view, filling, province, view(text_of(P::province_hint))), form.province,
         words_of(view, P::province_nothing),
         province_entries(identity::ProvinceEra::since_july_2025), filling.revision, false},
        edit(ReportItem::province), leave(ReportItem::province)));
    box.add(line_field(view, filling,
                       {ReportItem::commune,
                        Need::optional,
                        {},
                        form.commune,
                        {{HintKind::autocomplete, "off"}}}));
    box.add(line_field(view, filling,
                       {ReportItem::address,
                        Need::optional,
                        {},
                        form.address,
                        {{HintKind::autocomplete, "street-address"}}}));
    return box;
}

}  // namespace

Box person_fields(const View& view, const Filling& filling) {
    Box box = section(view, "report/person");
    if (!view.wide()) {
        box.add(section_title(view, "report/person/title", view(text_of(P::person_section))));
    }
    const auto add = [&](ReportItem item, Box field) {
        if (has_field(filling, {item})) box.add(std::move(field));
    };
    add(ReportItem::name, name_field(view, filling));
    add(ReportItem::birth_date, birth_field(view, filling));
    add(ReportItem::sex, sex_field(view, filling));
    if (has_field(filling, {ReportItem::id_number}) || has_field(filling, {ReportItem::id_kind})) {
        box.add(id_fields(view, filling));
    }
    add(ReportItem::phone, phone_field(view, filling));
    if (has_field(filling, {ReportItem::province})) box.add(residence_fields(view, filling));
    add(ReportItem::workplace, line_field(view, filling,
                                          {ReportItem::workplace,
                                           Need::optional,
                                           {},
                                           filling.form.workplace,
                                           {{HintKind::autocomplete, "organization"}}}));
    add(ReportItem::email, line_field(view, filling,
                                      {ReportItem::email,
                                       Need::optional,
                                       {},
                                       filling.form.email,
                                       {{HintKind::input_type, "email"},
                                        {HintKind::autocomplete, "email"},
                                        {HintKind::autocapitalize, "off"}}}));
    return box;
}

}  // namespace tiemchung::ui
