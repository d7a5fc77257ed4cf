// What people type about themselves, and files say: names, dates, numbers of papers and phones,
// provinces, vaccines. What was accepted is accepted again as it was kept.
#include <algorithm>
#include <cstdlib>

#include "core/base/bytes.h"
#include "core/base/utf8.h"
#include "core/identity/date_input.h"
#include "core/identity/lookup_form.h"
#include "core/identity/person_name.h"
#include "core/identity/phone_number.h"
#include "core/identity/province.h"
#include "core/issuance/population_match.h"
#include "core/issuance/vaccine.h"

using namespace tiemchung;
using namespace tiemchung::identity;

namespace {

constexpr PartialDate today{2022, 6, 12};

void require(bool holds) {
    if (!holds) std::abort();
}

void require_machine_readable(std::string_view form) {
    require(std::all_of(form.begin(), form.end(),
                        [](char c) { return (c >= 'A' && c <= 'Z') || c == '<'; }));
    require(!form.starts_with('<') && !form.ends_with('<'));
}

void try_name(std::string_view text) {
    require_machine_readable(icao_form(text));
    const auto name = clean_name(text);
    if (!name) return;
    require(check_utf8(*name).ok());
    require(clean_name(*name).value() == *name);
    const std::string key = name_match_key(*name);
    require(name_match_key(key) == key);
    const hcert::PersonName parts = certificate_name(*name);
    require(parts.family_transliterated.size() <= 80 && parts.given_transliterated.size() <= 80);
}

void try_phone(std::string_view text) {
    if (const auto phone = parse_mobile_number(text)) {
        require(parse_mobile_number(*phone).value() == *phone);
        require(parse_mobile_number(international(*phone)).value() == *phone);
        require(!converted_from_old_prefix(*phone));
    }
    if (const auto converted = converted_from_old_prefix(text)) {
        require(parse_mobile_number(*converted).value() == *converted);
    }
}

void try_id(std::string_view text) {
    for (const IdKind kind : {IdKind::citizen, IdKind::old_card, IdKind::passport}) {
        const auto id = parse_identity_number(kind, text);
        if (!id) continue;
        require(parse_identity_number(kind, id->number).value() == *id);
        (void)contradicts(*id, today, Sex::male);
        (void)masked(*id);
    }
    const bool readable = parse_identity_number(text).ok();
    const auto state = issuance::state_before_match(text);
    require(readable == (state == issuance::MatchState::pending));
}

void try_dates(std::string_view text) {
    if (const auto birth = parse_birth_date(text, today)) {
        require(parse_birth_date(to_iso(*birth), today).value() == *birth);
    }
    if (const auto dose = parse_dose_date(text, today)) {
        require(parse_dose_date(to_iso(*dose), today).value() == *dose);
    }
}

void try_form(std::string_view text) {
    LookupForm form;
    form.name = form.id_number = form.phone = text;
    form.birth_date = {std::string(text.substr(0, 2)), std::string(text.substr(0, 2)), "1979"};
    form.id_kind = IdKind::passport;
    form.sex = Sex::female;
    const CheckedLookupForm checked = check_lookup_form(form, today);
    require(checked.details.has_value() == checked.errors.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = as_text({data, size});
    try_name(text);
    try_phone(text);
    try_id(text);
    try_dates(text);
    try_form(text);
    for (const ProvinceEra era : {ProvinceEra::before_july_2025, ProvinceEra::since_july_2025}) {
        if (const Province* found = province_named(era, text)) {
            require(province_of_code(era, found->code) == found);
        }
    }
    if (const issuance::Vaccine* found = issuance::vaccine_named(text)) {
        require(issuance::vaccine_of_key(found->key) == found);
    }
    return 0;
}
