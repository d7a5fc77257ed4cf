#include "ui/screens/result_fields.h"

#include "core/base/date.h"
#include "core/text/value_sets.h"

namespace tiemchung::ui {
namespace {

using text::ValueSet;

std::string display_date(const std::string& raw) {
    const auto date = parse_partial_date(raw);
    return date ? to_display(*date) : raw;
}

std::string display_number(const std::optional<std::int64_t>& number) {
    return number ? std::to_string(*number) : std::string();
}

std::string joined(const std::string& first, const std::string& second) {
    if (first.empty()) return second;
    return second.empty() ? first : first + " " + second;
}

/// Gathers the fields of one certificate, numbering them as they come.
class FieldList {
  public:
    FieldList(const View& view, std::string_view mark, bool brief)
        : view_(view), mark_(mark), brief_(brief) {}

    enum class Rank : std::uint8_t { essential, full };

    Description* add(std::string_view key, Phrase name, std::string value, Rank rank = Rank::full) {
        ++number_;
        if (brief_ && rank == Rank::full) return nullptr;
        if (value.empty()) value = view_(Phrase::value_absent);
        fields_.push_back({std::string(key),
                           std::string(view_(name)),
                           std::move(value),
                           std::string(mark_),
                           brief_ ? 0 : number_,
                           {},
                           TypeRole::button});
        return &fields_.back();
    }

    void add_person(const hcert::Dcc& dcc) {
        const hcert::PersonName& name = dcc.name;
        const std::string icao = joined(name.family_transliterated, name.given_transliterated);
        std::string own = joined(name.family, name.given);
        if (own.empty()) own = icao;
        Description* line = add("name", Phrase::field_name, own, Rank::essential);
        // A name in a script that the typeface lacks is painted as passports spell it.
        if (!view_.measures.typeface.can_show(own)) line->shown = icao;
        add("birth_date", Phrase::field_birth_date, display_date(dcc.birth_date), Rank::essential);
    }

    [[nodiscard]] std::string code(ValueSet set, const std::string& code) const {
        return text::display_code(set, code, view_.language);
    }

    [[nodiscard]] const View& view() const { return view_; }
    std::vector<Description> take() { return std::move(fields_); }

  private:
    const View& view_;
    std::string_view mark_;
    bool brief_;
    int number_ = 0;
    std::vector<Description> fields_;
};

using Rank = FieldList::Rank;

void add_entry(FieldList& list, const hcert::Vaccination& entry) {
    const View& view = list.view();
    const std::string number = display_number(entry.dose_number);
    std::string dose = number;
    if (entry.dose_number && entry.doses_in_series) {
        dose = text::fill(view(Phrase::dose_of),
                          {{"n", number}, {"total", display_number(entry.doses_in_series)}});
    }
    list.add("nationality", Phrase::field_nationality,
             std::string(view(Phrase::nationality_absent)));
    list.add("disease", Phrase::field_disease, list.code(ValueSet::disease, entry.disease));
    list.add("doses", Phrase::field_doses, number, Rank::essential);
    list.add("date", Phrase::field_date, display_date(entry.date), Rank::essential);
    list.add("dose_number", Phrase::field_dose_number, dose);
    list.add("vaccine", Phrase::field_vaccine, list.code(ValueSet::prophylaxis, entry.prophylaxis));
    list.add("product", Phrase::field_product, list.code(ValueSet::product, entry.product),
             Rank::essential);
    list.add("manufacturer", Phrase::field_manufacturer,
             list.code(ValueSet::manufacturer, entry.manufacturer));
    list.add("certificate", Phrase::field_certificate, entry.uvci);
}

void add_entry(FieldList& list, const hcert::Test& entry) {
    list.add("disease", Phrase::field_disease, list.code(ValueSet::disease, entry.disease));
    list.add("type", Phrase::field_test_type, list.code(ValueSet::test_type, entry.type));
    list.add("test_name", Phrase::field_test_name, entry.name);
    list.add("device", Phrase::field_test_device, entry.device);
    list.add("sample_time", Phrase::field_sample_time, entry.sample_time, Rank::essential);
    list.add("result", Phrase::field_test_result, list.code(ValueSet::test_result, entry.result),
             Rank::essential);
    list.add("centre", Phrase::field_test_centre, entry.centre);
    list.add("country", Phrase::field_country, list.code(ValueSet::country, entry.country));
    list.add("issuer", Phrase::field_issuer, entry.issuer);
    list.add("certificate", Phrase::field_certificate, entry.uvci);
}

void add_entry(FieldList& list, const hcert::Recovery& entry) {
    list.add("disease", Phrase::field_disease, list.code(ValueSet::disease, entry.disease));
    list.add("first_positive", Phrase::field_first_positive, display_date(entry.first_positive),
             Rank::essential);
    list.add("valid_from", Phrase::field_valid_from, display_date(entry.valid_from));
    list.add("valid_until", Phrase::field_valid_until, display_date(entry.valid_until),
             Rank::essential);
    list.add("country", Phrase::field_country, list.code(ValueSet::country, entry.country));
    list.add("issuer", Phrase::field_issuer, entry.issuer);
    list.add("certificate", Phrase::field_certificate, entry.uvci);
}

}  // namespace

std::vector<Description> fields_of(const View& view, const hcert::Dcc& dcc, std::string_view mark,
                                   bool brief) {
    FieldList list(view, mark, brief);
    list.add_person(dcc);
    std::visit([&list](const auto& entry) { add_entry(list, entry); }, dcc.entry);
    return list.take();
}

}  // namespace tiemchung::ui
