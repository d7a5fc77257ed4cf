#include "core/report/comparison.h"

#include <algorithm>

#include "core/identity/person_name.h"
#include "core/issuance/vaccine.h"

namespace tiemchung::report {
namespace {

/// The columns before they are judged; an empty one says nothing.
struct Columns {
    std::string declared;
    std::string recorded;
    std::string certified;
};

Likeness likeness_of(const Columns& columns, bool equal) {
    if (columns.declared.empty() && columns.recorded.empty()) return Likeness::unknown;
    if (columns.recorded.empty()) return Likeness::addition;
    if (columns.declared.empty()) return Likeness::undeclared;
    return equal ? Likeness::same : Likeness::different;
}

ComparedRow row(ComparedItem item, int dose, Columns columns, bool equal) {
    const Likeness likeness = likeness_of(columns, equal);
    return {item,
            dose,
            std::move(columns.declared),
            std::move(columns.recorded),
            std::move(columns.certified),
            likeness};
}

ComparedRow row(ComparedItem item, int dose, Columns columns) {
    const bool equal = columns.declared == columns.recorded;
    return row(item, dose, std::move(columns), equal);
}

std::string iso_or_empty(PartialDate date) {
    return date.year == 0 ? std::string{} : identity::to_iso(date);
}

std::string full_name(const hcert::PersonName& name) {
    const bool both = !name.family.empty() && !name.given.empty();
    return name.family + (both ? " " : "") + name.given;
}

const hcert::Vaccination* vaccination_in(const hcert::Dcc& certificate) {
    return std::get_if<hcert::Vaccination>(&certificate.entry);
}

const hcert::Dcc* certificate_of(int number, std::span<const hcert::Dcc> certificates) {
    const auto found = std::find_if(
        certificates.begin(), certificates.end(), [number](const hcert::Dcc& certificate) {
            const hcert::Vaccination* dose = vaccination_in(certificate);
            return dose != nullptr && dose->dose_number == number;
        });
    return found == certificates.end() ? nullptr : &*found;
}

/// The vaccine's key, or the raw code where it is not one of the nine.
std::string vaccine_in(const hcert::Vaccination& dose) {
    const issuance::Vaccine* known = issuance::vaccine_named(dose.product);
    return known != nullptr ? std::string(known->key) : dose.product;
}

std::string shown_id(const std::optional<identity::IdentityNumber>& id) {
    return id ? id->number : std::string{};
}

void add_person(const ReportDetails& report, const std::optional<RecordedFacts>& record,
                std::span<const hcert::Dcc> certificates, std::vector<ComparedRow>& rows) {
    const RecordedFacts held = record.value_or(RecordedFacts{});
    const identity::Person& person = report.person;
    const hcert::Dcc* certificate = certificates.empty() ? nullptr : certificates.data();
    const bool same_name =
        identity::name_match_key(person.name) == identity::name_match_key(held.name);
    rows.push_back(row(ComparedItem::name, 0,
                       {person.name, held.name,
                        certificate != nullptr ? full_name(certificate->name) : std::string{}},
                       same_name));
    rows.push_back(row(ComparedItem::birth_date, 0,
                       {iso_or_empty(person.birth_date), iso_or_empty(held.birth_date),
                        certificate != nullptr ? certificate->birth_date : std::string{}}));
    rows.push_back(row(ComparedItem::sex, 0,
                       {std::string(name_of(person.sex)),
                        record ? std::string(name_of(held.sex)) : std::string{},
                        {}}));
    rows.push_back(row(ComparedItem::id_number, 0, {person.id.number, shown_id(held.id), {}},
                       held.id == person.id));
}

void add_dose(const ReportedDose& declared, const std::optional<RecordedFacts>& record,
              std::span<const hcert::Dcc> certificates, std::vector<ComparedRow>& rows) {
    RecordedDoseFacts held;
    if (record) {
        const auto found =
            std::find_if(record->doses.begin(), record->doses.end(),
                         [&](const auto& dose) { return dose.number == declared.number; });
        if (found != record->doses.end()) held = *found;
    }
    const hcert::Dcc* certificate = certificate_of(declared.number, certificates);
    const hcert::Vaccination* certified =
        certificate != nullptr ? vaccination_in(*certificate) : nullptr;
    rows.push_back(row(ComparedItem::dose_date, declared.number,
                       {iso_or_empty(declared.date), iso_or_empty(held.date),
                        certified != nullptr ? certified->date : std::string{}}));
    rows.push_back(row(ComparedItem::dose_vaccine, declared.number,
                       {declared.vaccine, held.vaccine,
                        certified != nullptr ? vaccine_in(*certified) : std::string{}}));
    rows.push_back(row(ComparedItem::dose_lot, declared.number, {declared.lot, held.lot, {}}));
    rows.push_back(row(ComparedItem::dose_site, declared.number, {declared.site, held.site, {}}));
}

bool says(const hcert::Dcc& certificate, const ApprovedContent& approved,
          const ApprovedContent::Dose& dose) {
    const hcert::Vaccination* entry = vaccination_in(certificate);
    return entry != nullptr && entry->dose_number == dose.number &&
           entry->date == identity::to_iso(dose.date) && vaccine_in(*entry) == dose.vaccine &&
           certificate.birth_date == identity::to_iso(approved.birth_date) &&
           identity::name_match_key(full_name(certificate.name)) ==
               identity::name_match_key(approved.name);
}

}  // namespace

std::vector<ComparedRow> compare(const ReportDetails& report,
                                 const std::optional<RecordedFacts>& record,
                                 std::span<const hcert::Dcc> certificates) {
    std::vector<ComparedRow> rows;
    add_person(report, record, certificates, rows);
    for (const ReportedDose& dose : report.doses)
        add_dose(dose, record, certificates, rows);
    return rows;
}

bool certificates_say(const ApprovedContent& approved, std::span<const hcert::Dcc> certificates) {
    return !approved.doses.empty() &&
           std::all_of(approved.doses.begin(), approved.doses.end(), [&](const auto& dose) {
               return std::any_of(
                   certificates.begin(), certificates.end(),
                   [&](const hcert::Dcc& each) { return says(each, approved, dose); });
           });
}

}  // namespace tiemchung::report
