#include "core/identity/person_name.h"
#include "core/identity/phone_number.h"
#include "core/identity/province.h"
#include "core/report/findings.h"
#include "core/report/typed_text.h"

namespace tiemchung::report {
namespace {

constexpr std::size_t max_commune = 120;
constexpr std::size_t max_address = 200;
constexpr std::size_t max_workplace = 120;

std::optional<std::string> check_name(const ReportForm& form, Findings& findings) {
    auto name = findings.keep(field(ReportItem::name), identity::clean_name(form.name));
    if (!name) return name;
    if (identity::is_one_word(*name)) {
        findings.warning(field(ReportItem::name), ErrorCode::person_name_one_word);
    }
    if (identity::is_undiacritised(*name) && !form.name_without_marks) {
        findings.warning(field(ReportItem::name), ErrorCode::report_name_undiacritised);
    }
    return name;
}

/// As in the look-up, but for what to do: here any number that receives messages will do.
Result<std::string> parse_phone(std::string_view typed) {
    auto phone = identity::parse_mobile_number(typed);
    if (!phone && phone.error().code == ErrorCode::person_phone_missing) {
        return Error{ErrorCode::report_phone_missing};
    }
    return phone;
}

std::optional<identity::IdentityNumber> check_id(const ReportForm& form, Findings& findings) {
    if (form.without_card) {
        auto number =
            identity::parse_identity_number(identity::IdKind::citizen, form.personal_number);
        if (number) return *std::move(number);
        findings.error(field(ReportItem::personal_number),
                       ErrorCode::report_personal_number_format);
        return std::nullopt;
    }
    if (!form.id_kind) {
        findings.error(field(ReportItem::id_kind), ErrorCode::person_id_kind_missing);
        return std::nullopt;
    }
    return findings.keep(field(ReportItem::id_number),
                         identity::parse_identity_number(*form.id_kind, form.id_number));
}

Result<std::string> check_commune(const ReportForm& form, const KnownPlaces& places) {
    auto commune = clean_text(form.commune, max_commune, ErrorCode::report_commune_unknown);
    if (!commune || commune->empty() || !places.commune_of_today) return commune;
    if (places.commune_of_today(form.province, *commune)) return commune;
    return Error{ErrorCode::report_commune_unknown};
}

void check_residence(const ReportForm& form, const KnownPlaces& places, Findings& findings,
                     ReportDetails& details) {
    const bool known = identity::province_of_code(identity::ProvinceEra::since_july_2025,
                                                  form.province) != nullptr;
    findings.require(known, field(ReportItem::province), ErrorCode::report_province_missing);
    details.province = form.province;
    // Without a province there is nothing that a commune could belong to.
    if (known) {
        details.commune =
            findings.keep_or_empty(field(ReportItem::commune), check_commune(form, places));
    }
    details.address = findings.keep_or_empty(
        field(ReportItem::address),
        clean_text(form.address, max_address, ErrorCode::report_address_too_long));
    details.workplace = findings.keep_or_empty(
        field(ReportItem::workplace),
        clean_text(form.workplace, max_workplace, ErrorCode::report_workplace_too_long));
}

}  // namespace

void check_person(const ReportForm& form, PartialDate today, const KnownPlaces& places,
                  Findings& findings, ReportDetails& details) {
    auto name = check_name(form, findings);
    const auto birth_date = findings.keep(field(ReportItem::birth_date),
                                          identity::parse_birth_date(form.birth_date, today));
    findings.require(form.sex.has_value(), field(ReportItem::sex), ErrorCode::person_sex_missing);
    details.phone = findings.keep_or_empty(field(ReportItem::phone), parse_phone(form.phone));
    auto id = check_id(form, findings);
    if (id && birth_date && form.sex && identity::contradicts(*id, *birth_date, *form.sex)) {
        const auto item = form.without_card ? ReportItem::personal_number : ReportItem::id_number;
        findings.warning(field(item), ErrorCode::person_id_contradicts);
    }
    details.email = findings.keep_or_empty(field(ReportItem::email), parse_email(form.email));
    check_residence(form, places, findings, details);
    findings.require(form.kind.has_value(), field(ReportItem::kind),
                     ErrorCode::report_kind_missing);

    details.name_without_marks = form.name_without_marks;
    if (form.kind) details.kind = *form.kind;
    if (birth_date) details.person.birth_date = *birth_date;
    if (name) details.person.name = *std::move(name);
    if (form.sex) details.person.sex = *form.sex;
    if (id) details.person.id = *std::move(id);
}

}  // namespace tiemchung::report
