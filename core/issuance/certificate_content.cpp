#include "core/issuance/certificate_content.h"

#include <algorithm>
#include <chrono>

#include "core/identity/date_input.h"
#include "core/identity/person_name.h"
#include "core/issuance/vaccine.h"

namespace tiemchung::issuance {
namespace {

constexpr std::string_view schema_version = "1.3.0";
constexpr std::string_view country = "VN";
constexpr std::string_view covid_19 = "840539006";

}  // namespace

std::string viet_nam_uvci(const std::array<std::uint8_t, 16>& random) {
    std::string digits = to_hex(random);
    std::transform(digits.begin(), digits.end(), digits.begin(),
                   [](char c) { return c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c; });
    return "URN:UVCI:01:VN:" + digits;
}

hcert::Dcc certificate_content(const DoseRecord& dose, std::string uvci) {
    hcert::Vaccination entry;
    entry.disease = covid_19;
    int course = 0;
    if (const Vaccine* vaccine = vaccine_of_key(dose.vaccine)) {
        entry.prophylaxis = vaccine->prophylaxis;
        entry.product = vaccine->product;
        entry.manufacturer = vaccine->manufacturer;
        course = vaccine->basic_course;
    }
    entry.dose_number = dose.number;
    entry.doses_in_series = std::max<int>(course, dose.number);
    entry.date = identity::to_iso(dose.date);
    entry.country = country;
    entry.issuer = certificate_issuer;
    entry.uvci = std::move(uvci);

    hcert::Dcc dcc;
    dcc.version = schema_version;
    dcc.name = identity::certificate_name(dose.person.name);
    dcc.birth_date = identity::to_iso(dose.person.birth_date);
    dcc.entry = std::move(entry);
    return dcc;
}

hcert::CwtClaims certificate_claims(Timestamp issued_at) {
    hcert::CwtClaims claims;
    claims.issuer = country;
    claims.issued_at = issued_at;
    claims.expires_at = twelve_months_after(issued_at);
    return claims;
}

Timestamp twelve_months_after(Timestamp time) {
    const std::chrono::sys_seconds instant{std::chrono::seconds{time.seconds}};
    const auto midnight = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::year_month_day day{midnight};
    const auto month = day.year() / day.month() + std::chrono::months{12};
    // 29 February has no fellow a year later: the last day of the month then.
    const std::chrono::year_month_day last{month / std::chrono::last};
    const std::chrono::year_month_day due = month / std::min(day.day(), last.day());
    const auto later = std::chrono::sys_days{due} + (instant - midnight);
    return {later.time_since_epoch().count()};
}

}  // namespace tiemchung::issuance
