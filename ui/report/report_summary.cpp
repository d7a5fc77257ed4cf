#include "core/identity/phone_number.h"
#include "core/issuance/vaccine.h"
#include "core/text/report_texts.h"
#include "ui/report/fill_in.h"
#include "ui/report/known_sites.h"
#include "ui/report/province_entries.h"
#include "ui/report/report_parts.h"
#include "ui/report/report_steps.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/description_list.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

using P = ReportPhrase;
using report::ReportStep;

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string text;
    for (const std::string_view part : parts) {
        if (part.empty()) continue;
        if (!text.empty()) text += ", ";
        text += part;
    }
    return text;
}

/// As it was typed, so that a wrong one is seen as it is.
std::string shown_date(const identity::DateInput& typed) {
    if (typed.year_only) return typed.year;
    const auto two = [](const std::string& part) { return part.size() == 1 ? "0" + part : part; };
    return two(typed.day) + "/" + two(typed.month) + "/" + typed.year;
}

std::string shown_id(const report::ReportForm& form) {
    const auto kind = form.without_card ? identity::IdKind::citizen
                                        : form.id_kind.value_or(identity::IdKind::citizen);
    const std::string& typed = form.without_card ? form.personal_number : form.id_number;
    const auto number = identity::parse_identity_number(kind, typed);
    return number ? identity::masked(*number) : typed;
}

std::string shown_phone(const report::ReportForm& form) {
    const auto phone = identity::parse_mobile_number(form.phone);
    return phone ? identity::masked_phone(*phone) : form.phone;
}

std::string shown_paper(const View& view, const Filling& filling) {
    const report::PaperForm& paper = filling.form.paper;
    if (paper.at_site) return std::string(view(text_of(P::photos_at_site)));
    if (paper.lost) return std::string(view(text_of(P::photos_lost)));
    if (filling.mode == FillingMode::on_behalf) {
        return std::string(view(text_of(P::photos_later)));
    }
    const std::string count = std::to_string(form_as_filled(filling).paper.photos.size());
    const std::string files = text::fill(view(text_of(P::photos_there)), {{"n", count}});
    return paper.type ? joined({files, view(text::label_of(*paper.type))}) : files;
}

std::string shown_vaccine(const View& view, const std::string& key) {
    const issuance::Vaccine* vaccine = issuance::vaccine_of_key(key);
    return std::string(vaccine != nullptr ? vaccine->name : view(text_of(P::vaccine_unknown)));
}

std::string shown_site(const View& view, const State& state, const report::DoseForm& dose) {
    const api::ListedSite* site = site_of_code(state.reporting.sites, dose.province, dose.site);
    const std::string_view name = dose.site_forgotten ? view(text_of(P::site_forgotten))
                                  : site != nullptr   ? std::string_view(site->name)
                                                      : std::string_view(dose.site);
    return joined({name, dose.commune, dose.district,
                   province_name(identity::ProvinceEra::before_july_2025, dose.province)});
}

Box title_with_change(const View& view, const std::string& key, P title, ReportStep step,
                      bool changeable) {
    Box box = row(12);
    Box name = section_title(view, key + "/title", view(text_of(title)));
    name.grow = 1;
    box.add(std::move(name));
    if (!changeable) return box;
    const std::string href(path_of(page_of(step)));
    Box change =
        in_orange(text_link(view, key + "/change", view(text_of(P::change)), href, Icon::edit));
    change.node->label =
        text::fill(view(text_of(P::change_section)), {{"section", view(text_of(title))}});
    change.node->states.set(StateBit::hidden_label);
    change.on_use = ReportAction{GoToStep{step}};
    change.self = Across::center;
    box.add(std::move(change));
    return box;
}

std::vector<Description> person_lines(const View& view, const report::ReportForm& form) {
    const auto label = [&](Phrase phrase) { return std::string(view(phrase)); };
    std::vector<Description> lines;
    if (form.for_whom) {
        lines.push_back({"for_whom",
                         std::string(view(text_of(P::shown_for_whom))),
                         std::string(view(text::label_of(*form.for_whom))),
                         {},
                         0,
                         {}});
    }
    lines.push_back({"name", label(Phrase::form_name), form.name, {}, 0, {}});
    lines.push_back(
        {"birth_date", label(Phrase::form_birth_date), shown_date(form.birth_date), {}, 0, {}});
    if (form.sex) {
        const Phrase sex =
            *form.sex == identity::Sex::male ? Phrase::form_male : Phrase::form_female;
        lines.push_back({"sex", label(Phrase::form_sex), label(sex), {}, 0, {}});
    }
    lines.push_back({"id", label(Phrase::form_id_number), shown_id(form), {}, 0, {}});
    lines.push_back(
        {"phone", std::string(view(text_of(P::shown_phone))), shown_phone(form), {}, 0, {}});
    lines.push_back({"residence",
                     std::string(view(text_of(P::residence))),
                     joined({form.address, form.commune,
                             province_name(identity::ProvinceEra::since_july_2025, form.province)}),
                     {},
                     0,
                     {}});
    return lines;
}

std::vector<Description> dose_lines(const View& view, const State& state, const Filling& filling) {
    const report::ReportForm& form = filling.form;
    std::vector<Description> lines;
    if (!form.kind) return lines;
    lines.push_back({"kind",
                     std::string(view(text_of(P::kind))),
                     std::string(view(text::label_of(*form.kind))),
                     {},
                     0,
                     {}});
    for (const int number : report::dose_numbers(*form.kind)) {
        const report::DoseForm& dose = form.doses.at(static_cast<std::size_t>(number) - 1);
        const std::string n = std::to_string(number);
        lines.push_back(
            {"dose_" + n,
             text::fill(view(text_of(P::dose)), {{"n", n}}),
             joined({shown_date(dose.date), shown_vaccine(view, dose.vaccine), dose.lot}),
             {},
             0,
             {}});
        lines.push_back({"site_" + n,
                         std::string(view(text_of(P::site))),
                         shown_site(view, state, dose),
                         {},
                         0,
                         {}});
    }
    // What the citizen adds is not there yet, and stands beside.
    if (filling.mode == FillingMode::linked) return lines;
    lines.push_back({"paper",
                     std::string(view(text_of(P::photo_short))),
                     shown_paper(view, filling),
                     {},
                     0,
                     {}});
    if (!form.note.empty()) {
        lines.push_back({"note", std::string(view(text_of(P::note))), form.note, {}, 0, {}});
    }
    return lines;
}

}  // namespace

Box report_summary(const View& view, const State& state, bool changeable) {
    const Filling& filling = filling_on(state);
    Box box = section(view, "report/summary_of_form");
    box.gap = 4;
    box.add(title_with_change(view, "report/shown_person", P::section_person, ReportStep::person,
                              changeable));
    box.add(description_list(view, "report/shown_person/list", person_lines(view, filling.form)));
    Box doses = title_with_change(view, "report/shown_doses", P::section_doses, ReportStep::doses,
                                  changeable);
    doses.padding.top = 12;
    box.add(std::move(doses));
    box.add(description_list(view, "report/shown_doses/list", dose_lines(view, state, filling)));
    return box;
}

Box risk_list(const View& view, const State& state) {
    const Filling& filling = filling_on(state);
    const Timestamp now{static_cast<std::int64_t>(state.now_ms / 1000)};
    const auto risks = report::refusal_risks(form_as_filled(filling), day_in_viet_nam(now),
                                             has_blurred_photo(filling), paper_reading(filling));
    if (risks.empty()) return {};
    Box box =
        note(view, "report/risks", NoteLook::amber, Icon::triangle, view(text_of(P::risks_title)));
    Box& body = box.children.back();
    body.children.front() = heading("report/risks/title", view(text_of(P::risks_title)), 2,
                                    TypeRole::card_title, Color::ink);
    body.add(
        paragraph("report/risks/lead", view(text_of(P::risks_lead)), TypeRole::item, Color::ink));
    Box list = stack(8);
    list.node = make_node(Role::list, "report/risks/list");
    int number = 0;
    for (const report::RefusalRisk& risk : risks) {
        const std::string key = "report/risks/" + std::to_string(++number);
        Box item = stack(0);
        item.node = make_node(Role::list_item, key);
        item.add(paragraph(
            key + "/text",
            std::string(view(label_of(risk.field))) + ": " + sentence_of(view, risk.cause),
            TypeRole::item, Color::ink));
        const std::string href(path_of(page_of(report::step_of(risk.field.item))));
        Box link = in_orange(
            text_link(view, key + "/link", view(text_of(P::risk_mend)), href, {}, Icon::arrow));
        link.min_width = 48;
        link.node->label = std::string(view(text_of(P::risk_mend))) + ": " +
                           std::string(view(label_of(risk.field)));
        link.node->states.set(StateBit::hidden_label);
        link.on_use = ReportAction{MendReport{risk.field}};
        item.add(std::move(link));
        list.add(std::move(item));
    }
    body.add(std::move(list));
    return box;
}

}  // namespace tiemchung::ui
