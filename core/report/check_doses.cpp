#include <algorithm>

#include "core/identity/province.h"
#include "core/issuance/vaccine.h"
#include "core/report/findings.h"
#include "core/report/photo.h"
#include "core/report/typed_text.h"

namespace tiemchung::report {
namespace {

constexpr std::size_t max_place = 120;
constexpr std::size_t min_lot = 2;
constexpr std::size_t max_lot = 20;
constexpr std::size_t max_photo_id = 100;
constexpr std::size_t max_site = 40;
constexpr std::size_t max_note = 500;
/// Two doses closer together than this are worth asking about.
constexpr std::int64_t shortest_gap_days = 14;

Result<PartialDate> parse_date(const identity::DateInput& typed, PartialDate today) {
    if (typed.is_empty()) return Error{ErrorCode::report_dose_date_missing};
    return identity::parse_dose_date(typed, today);
}

/// The key, or empty for a vaccine that the person does not know.
Result<std::string> parse_vaccine(const std::string& typed) {
    if (typed == unknown_vaccine) return std::string{};
    if (issuance::vaccine_of_key(typed) != nullptr) return typed;
    return Error{ErrorCode::report_vaccine_missing};
}

Result<std::string> parse_lot(std::string_view typed) {
    auto lot = clean_text(typed, max_lot, ErrorCode::dose_bad_lot);
    if (!lot || lot->empty()) return lot;
    const bool belongs = std::all_of(lot->begin(), lot->end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               c == '.' || c == '/' || c == '-';
    });
    if (!belongs || lot->size() < min_lot) return Error{ErrorCode::dose_bad_lot};
    return lot;
}

Result<std::string> parse_district(const DoseForm& form, const KnownPlaces& places) {
    constexpr ErrorCode unknown = ErrorCode::report_site_district_unknown;
    auto district = clean_text(form.district, max_place, unknown);
    if (!district || district->empty() || !places.district) return district;
    if (places.district(form.province, *district)) return district;
    return Error{unknown};
}

Result<std::string> parse_commune(const DoseForm& form, std::string_view district,
                                  const KnownPlaces& places) {
    constexpr ErrorCode unknown = ErrorCode::report_site_commune_unknown;
    auto commune = clean_text(form.commune, max_place, unknown);
    if (!commune || commune->empty() || !places.commune) return commune;
    if (places.commune(form.province, district, *commune)) return commune;
    return Error{unknown};
}

/// A site of the list, or empty for one that the person does not remember.
Result<std::string> parse_site(const DoseForm& form, const KnownPlaces& places) {
    if (form.site_forgotten) return std::string{};
    const bool in_list = !form.site.empty() && form.site.size() <= max_site &&
                         (!places.site || places.site(form.province, form.site));
    if (!in_list) return Error{ErrorCode::report_site_missing};
    return form.site;
}

ReportedDose check_dose(const DoseForm& form, int number, PartialDate today,
                        const KnownPlaces& places, Findings& findings) {
    const auto at = [number](ReportItem item) { return ReportField{item, number}; };
    ReportedDose dose;
    dose.number = number;
    dose.date = findings.keep_or_empty(at(ReportItem::dose_date), parse_date(form.date, today));
    dose.vaccine =
        findings.keep_or_empty(at(ReportItem::dose_vaccine), parse_vaccine(form.vaccine));
    dose.lot = findings.keep_or_empty(at(ReportItem::dose_lot), parse_lot(form.lot));
    const bool province_known = identity::province_of_code(identity::ProvinceEra::before_july_2025,
                                                           form.province) != nullptr;
    findings.require(province_known, at(ReportItem::dose_province),
                     ErrorCode::report_site_province_missing);
    dose.province = form.province;
    // Without a province there is nothing that the other places could belong to.
    if (!province_known) return dose;
    dose.district =
        findings.keep_or_empty(at(ReportItem::dose_district), parse_district(form, places));
    dose.commune = findings.keep_or_empty(at(ReportItem::dose_commune),
                                          parse_commune(form, dose.district, places));
    dose.site = findings.keep_or_empty(at(ReportItem::dose_site), parse_site(form, places));
    return dose;
}

/// Under five on the day, as far as the birth date tells: the campaign reached nobody younger.
bool is_under_five(PartialDate birth_date, PartialDate day) {
    constexpr std::uint16_t years = 5;
    if (birth_date.year == 0 || day.year == 0) return false;
    const auto fifth_birthday = static_cast<std::uint16_t>(birth_date.year + years);
    return day < PartialDate{fifth_birthday, birth_date.month, birth_date.day};
}

void check_dates_together(const ReportDetails& details, Findings& findings) {
    const auto first = details.doses.begin();
    if (first == details.doses.end()) return;
    if (is_under_five(details.person.birth_date, first->date)) {
        findings.warning(field(ReportItem::birth_date), ErrorCode::report_under_five);
    }
    if (details.doses.size() < 2) return;
    const PartialDate earlier = first->date;
    const PartialDate later = details.doses.back().date;
    if (earlier.year == 0 || later.year == 0) return;
    const ReportField second_date{ReportItem::dose_date, details.doses.back().number};
    if (later <= earlier) {
        findings.error(second_date, ErrorCode::report_dose_order);
    } else if (days_between(earlier, later) < shortest_gap_days) {
        findings.warning(second_date, ErrorCode::report_dose_gap);
    }
}

bool are_uploads(const std::vector<std::string>& photos) {
    return std::all_of(photos.begin(), photos.end(), [](const std::string& photo) {
        return !photo.empty() && photo.size() <= max_photo_id;
    });
}

void check_paper(const PaperForm& paper, Findings& findings) {
    if (paper.lost) {
        findings.warning(field(ReportItem::paper_lost), ErrorCode::report_paper_lost);
    }
    if (paper.lost || paper.at_site) return;
    if (paper.photos.empty() || !are_uploads(paper.photos)) {
        findings.error(field(ReportItem::photos), ErrorCode::report_photo_missing);
    } else if (paper.photos.size() > max_photos_of_a_report) {
        findings.error(field(ReportItem::photos), ErrorCode::report_photo_too_many);
    }
    if (!paper.type) {
        findings.error(field(ReportItem::document_type), ErrorCode::report_document_missing);
    } else if (*paper.type == DocumentType::screening_slip && !slip_is_acceptable(paper.readable)) {
        findings.error(field(ReportItem::document_type), ErrorCode::report_document_slip);
    }
    findings.require(paper.readable.is_complete(), field(ReportItem::readable),
                     ErrorCode::report_readable_incomplete);
}

}  // namespace

void check_doses(const ReportForm& form, PartialDate today, const KnownPlaces& places,
                 Findings& findings, ReportDetails& details) {
    if (form.kind) {
        for (const int number : dose_numbers(*form.kind)) {
            const DoseForm& dose = form.doses.at(static_cast<std::size_t>(number) - 1);
            details.doses.push_back(check_dose(dose, number, today, places, findings));
        }
        check_dates_together(details, findings);
    }
    check_paper(form.paper, findings);
    details.paper = form.paper;
    // A paper that was not photographed has no kind and nothing that could be read on it.
    if (details.paper.lost || details.paper.at_site) {
        details.paper.photos.clear();
        details.paper.type.reset();
        details.paper.readable = {};
    }
    details.note = findings.keep_or_empty(
        field(ReportItem::note),
        clean_text(form.note, max_note, ErrorCode::report_note_too_long, Lines::several));
}

}  // namespace tiemchung::report
