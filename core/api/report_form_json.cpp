#include "core/api/report_form_json.h"

#include "core/api/form_values.h"

namespace tiemchung::api {
namespace {

using report::DoseForm;
using report::PaperForm;
using report::ReportForm;

/// Names and addresses: up to 200 letters of several bytes each, and what is too long to be right.
constexpr std::size_t max_form_text = 1600;
constexpr std::size_t max_note = 4000;
constexpr std::size_t max_form_photos = 10;

OrderedJson json_of(const DoseForm& dose) {
    return {{"date", api::json_of(dose.date)},
            {"vaccine", dose.vaccine},
            {"lot", dose.lot},
            {"province", dose.province},
            {"district", dose.district},
            {"commune", dose.commune},
            {"site", dose.site},
            {"site_forgotten", dose.site_forgotten}};
}

DoseForm read_dose(JsonReader& reader) {
    DoseForm dose;
    reader.object("date", [&](JsonReader& date) { dose.date = read_date_input(date); });
    dose.vaccine = reader.text("vaccine");
    dose.lot = reader.text("lot");
    dose.province = reader.text("province");
    dose.district = reader.text("district", max_form_text);
    dose.commune = reader.text("commune", max_form_text);
    dose.site = reader.text("site");
    dose.site_forgotten = reader.boolean("site_forgotten");
    return dose;
}

void read_person(JsonReader& reader, ReportForm& form) {
    form.name = reader.text("name", max_form_text);
    form.name_without_marks = reader.boolean("name_without_marks");
    reader.object("birth_date", [&](JsonReader& date) { form.birth_date = read_date_input(date); });
    form.sex = read_choice(reader, "sex", identity::sex_named);
    form.phone = reader.text("phone");
    reader.object("id", [&](JsonReader& id) {
        form.id_kind = read_choice(id, "kind", identity::id_kind_named);
        form.id_number = id.text("number");
        form.without_card = id.boolean("without_card");
        form.personal_number = id.text("personal_number");
    });
    form.email = reader.text("email", max_form_text);
    form.province = reader.text("province");
    form.commune = reader.text("commune", max_form_text);
    form.address = reader.text("address", max_form_text);
    form.workplace = reader.text("workplace", max_form_text);
}

}  // namespace

OrderedJson json_of(const PaperForm& paper) {
    OrderedJson readable = OrderedJson::array();
    for (const report::ReadableItem item : report::readable_items()) {
        if (paper.readable.has(item)) readable.push_back(name_of(item));
    }
    return {{"photos", paper.photos},
            {"type", choice_to_json(paper.type)},
            {"readable", std::move(readable)},
            {"lost", paper.lost},
            {"at_site", paper.at_site}};
}

PaperForm read_paper_form(JsonReader& reader) {
    PaperForm paper;
    paper.photos = reader.texts("photos", max_form_photos);
    paper.type = read_choice(reader, "type", report::document_type_named);
    for (const std::string& name : reader.texts("readable", report::readable_item_count)) {
        const auto item = report::readable_item_named(name);
        if (!item) {
            reader.fail(ErrorCode::json_bad_member);
            break;
        }
        paper.readable.set(*item, true);
    }
    paper.lost = reader.boolean("lost");
    paper.at_site = reader.boolean("at_site");
    return paper;
}

OrderedJson json_of(const ReportForm& form) {
    return {{"for_whom", choice_to_json(form.for_whom)},
            {"consent", form.consent},
            {"name", form.name},
            {"name_without_marks", form.name_without_marks},
            {"birth_date", json_of(form.birth_date)},
            {"sex", choice_to_json(form.sex)},
            {"phone", form.phone},
            {"id",
             {{"kind", choice_to_json(form.id_kind)},
              {"number", form.id_number},
              {"without_card", form.without_card},
              {"personal_number", form.personal_number}}},
            {"email", form.email},
            {"province", form.province},
            {"commune", form.commune},
            {"address", form.address},
            {"workplace", form.workplace},
            {"kind", choice_to_json(form.kind)},
            {"dose_1", json_of(form.doses[0])},
            {"dose_2", json_of(form.doses[1])},
            {"paper", json_of(form.paper)},
            {"note", form.note},
            {"declaration", form.declaration}};
}

ReportForm read_report_form(JsonReader& reader) {
    ReportForm form;
    form.for_whom = read_choice(reader, "for_whom", report::report_for_named);
    form.consent = reader.boolean("consent");
    read_person(reader, form);
    form.kind = read_choice(reader, "kind", report::report_kind_named);
    reader.object("dose_1", [&](JsonReader& dose) { form.doses[0] = read_dose(dose); });
    reader.object("dose_2", [&](JsonReader& dose) { form.doses[1] = read_dose(dose); });
    reader.object("paper", [&](JsonReader& paper) { form.paper = read_paper_form(paper); });
    form.note = reader.text("note", max_note);
    form.declaration = reader.boolean("declaration");
    return form;
}

}  // namespace tiemchung::api
