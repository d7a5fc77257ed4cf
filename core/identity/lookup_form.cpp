#include "core/identity/lookup_form.h"

#include "core/identity/person_name.h"
#include "core/identity/phone_number.h"

namespace tiemchung::identity {
namespace {

/// Collects what is wrong, one finding a field.
class Findings {
  public:
    explicit Findings(CheckedLookupForm& checked) : checked_(checked) {}

    void error(LookupField field, ErrorCode code) { checked_.errors.push_back({field, code}); }
    void warning(LookupField field, ErrorCode code) { checked_.warnings.push_back({field, code}); }

    /// The value, or nothing after noting why there is none.
    template <class T>
    std::optional<T> keep(LookupField field, Result<T> result) {
        if (result) return *std::move(result);
        error(field, result.error().code);
        return std::nullopt;
    }

  private:
    CheckedLookupForm& checked_;
};

std::optional<std::string> check_name(const LookupForm& form, Findings& findings) {
    auto name = findings.keep(LookupField::name, clean_name(form.name));
    if (!name) return name;
    if (is_one_word(*name)) findings.warning(LookupField::name, ErrorCode::person_name_one_word);
    if (is_undiacritised(*name)) {
        findings.warning(LookupField::name, ErrorCode::person_name_undiacritised);
    }
    return name;
}

std::optional<IdentityNumber> check_id(const LookupForm& form, Findings& findings) {
    if (!form.id_kind) {
        findings.error(LookupField::id_kind, ErrorCode::person_id_kind_missing);
        if (form.id_number.empty()) {
            findings.error(LookupField::id_number, ErrorCode::person_id_missing);
        }
        return std::nullopt;
    }
    return findings.keep(LookupField::id_number,
                         parse_identity_number(*form.id_kind, form.id_number));
}

/// Whether the optional date holds: absent, or a day on which a dose can have been given.
std::optional<PartialDate> check_last_dose(const LookupForm& form, PartialDate today,
                                           Findings& findings) {
    if (form.last_dose.is_empty()) return std::nullopt;
    const auto date = parse_dose_date(form.last_dose, today);
    if (date) return *date;
    findings.error(LookupField::last_dose, ErrorCode::person_last_dose_bad);
    return std::nullopt;
}

}  // namespace

std::string_view name_of(LookupField field) {
    switch (field) {
        case LookupField::name:
            return "name";
        case LookupField::birth_date:
            return "birth_date";
        case LookupField::sex:
            return "sex";
        case LookupField::id_kind:
            return "id_kind";
        case LookupField::id_number:
            return "id_number";
        case LookupField::phone:
            return "phone";
        case LookupField::last_dose:
            break;
    }
    return "last_dose";
}

CheckedLookupForm check_lookup_form(const LookupForm& form, PartialDate today) {
    CheckedLookupForm checked;
    Findings findings(checked);
    auto name = check_name(form, findings);
    const auto birth_date =
        findings.keep(LookupField::birth_date, parse_birth_date(form.birth_date, today));
    if (!form.sex) findings.error(LookupField::sex, ErrorCode::person_sex_missing);
    auto id = check_id(form, findings);
    auto phone = findings.keep(LookupField::phone, parse_mobile_number(form.phone));
    const auto last_dose = check_last_dose(form, today, findings);

    if (id && birth_date && form.sex && contradicts(*id, *birth_date, *form.sex)) {
        findings.warning(LookupField::id_number, ErrorCode::person_id_contradicts);
    }
    if (checked.errors.empty()) {
        checked.details =
            LookupDetails{Person{*std::move(name), *birth_date, *form.sex, *std::move(id)},
                          *std::move(phone), last_dose};
    }
    return checked;
}

}  // namespace tiemchung::identity
