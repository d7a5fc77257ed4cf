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
    FieldList(const View& view, std::string_view mark, bool numbered)
        : view_(view), mark_(mark), numbered_(numbered) {}

    Description& add(std::string_view key, Phrase name, std::string value) {
        if (value.empty()) value = view_(Phrase::value_absent);
        const int number = numbered_ ? static_cast<int>(fields_.size()) + 1 : 0;
        fields_.push_back({std::string(key),
                           std::string(view_(name)),
                           std::move(value),
                           std::string(mark_),
                           number,
                           {},
                           TypeRole::button});
        return fields_.back();
    }

    void add_person(const hcert::Dcc& dcc) {
        const hcert::PersonName& name = dcc.name;
        const std::string icao = joined(name.family_transliterated, name.given_transliterated);
        std::string own = joined(name.family, name.given);
        if (own.empty()) own = icao;
        Description& line = add("name", Phrase::field_name, own);
        // A name in a script that the typeface lacks is painted as passports spell it.
        if (!view_.measures.typeface.can_show(own)) line.shown = icao;
        add("birth_date", numbered_ ? Phrase::field_birth_date : Phrase::brief_birth_date,
            display_date(dcc.birth_date));
    }

    [[nodiscard]] std::string code(ValueSet set, const std::string& code) const {
        return text::display_code(set, code, view_.language);
    }

    [[nodiscard]] const View& view() const { return view_; }
    std::vector<Description> take() { return std::move(fields_); }

  private:
    const View& view_;
    std::string_view mark_;
    bool numbered_;
    std::vector<Description> fields_;
};

void add_all(FieldList& list, const hcert::Vaccination& entry) {
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
    list.add("doses", Phrase::field_doses, number);
    list.add("date", Phrase::field_date, display_date(entry.date));
    list.add("dose_number", Phrase::field_dose_number, dose);
    list.add("vaccine", Phrase::field_vaccine, list.code(ValueSet::prophylaxis, entry.prophylaxis));
    list.add("product", Phrase::field_product, list.code(ValueSet::product, entry.product));
    list.add("manufacturer", Phrase::field_manufacturer,
             list.code(ValueSet::manufacturer, entry.manufacturer));
    list.add("certificate", Phrase::field_certificate, entry.uvci);
}

void add_all(FieldList& list, const hcert::Test& entry) {
    list.add("disease", Phrase::field_disease, list.code(ValueSet::disease, entry.disease));
    list.add("type", Phrase::field_test_type, list.code(ValueSet::test_type, entry.type));
    list.add("test_name", Phrase::field_test_name, entry.name);
    list.add("device", Phrase::field_test_device, entry.device);
    list.add("sample_time", Phrase::field_sample_time, entry.sample_time);
    list.add("result", Phrase::field_test_result, list.code(ValueSet::test_result, entry.result));
    list.add("centre", Phrase::field_test_centre, entry.centre);
    list.add("country", Phrase::field_country, list.code(ValueSet::country, entry.country));
    list.add("issuer", Phrase::field_issuer, entry.issuer);
    list.add("certificate", Phrase::field_certificate, entry.uvci);
}

void add_all(FieldList& list, const hcert::Recovery& entry) {
    list.add("disease", Phrase::field_disease, list.code(ValueSet::disease, entry.disease));
    list.add("first_positive", Phrase::field_first_positive, display_date(entry.first_positive));
    list.add("valid_from", Phrase::field_valid_from, display_date(entry.valid_from));
    list.add("valid_until", Phrase::field_valid_until, display_date(entry.valid_until));
    list.add("country", Phrase::field_country, list.code(ValueSet::country, entry.country));
    list.add("issuer", Phrase::field_issuer, entry.issuer);
    list.add("certificate", Phrase::field_certificate, entry.uvci);
}

void add_brief(FieldList& list, const hcert::Vaccination& entry) {
    const std::string number = display_number(entry.dose_number);
    list.add("dose", Phrase::brief_dose,
             text::fill(list.view()(Phrase::brief_dose_value),
                        {{"n", number.empty() ? "?" : number}, {"d", display_date(entry.date)}}));
    list.add("product", Phrase::brief_product, list.code(ValueSet::product, entry.product));
}

void add_brief(FieldList& list, const hcert::Test& entry) {
    list.add("sample_time", Phrase::field_sample_time, entry.sample_time);
    list.add("result", Phrase::field_test_result, list.code(ValueSet::test_result, entry.result));
}

void add_brief(FieldList& list, const hcert::Recovery& entry) {
    list.add("first_positive", Phrase::field_first_positive, display_date(entry.first_positive));
    list.add("valid_until", Phrase::field_valid_until, display_date(entry.valid_until));
}

}  // namespace

std::vector<Description> fields_of(const View& view, const hcert::Dcc& dcc, std::string_view mark,
                                   bool brief) {
    FieldList list(view, mark, !brief);
    list.add_person(dcc);
    std::visit(
        [&](const auto& entry) {
            if (brief) {
                add_brief(list, entry);
            } else {
                add_all(list, entry);
            }
        },
        dcc.entry);
    return list.take();
}

}  // namespace tiemchung::ui
