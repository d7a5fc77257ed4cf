#include "core/report/refusal_risk.h"

#include <algorithm>

#include "core/identity/person_name.h"
#include "core/report/check_report_form.h"

namespace tiemchung::report {
namespace {

using Risks = std::vector<RefusalRisk>;

/// The warnings of the form that a reviewer would refuse for.
void add_from_warnings(const CheckedReport& checked, Risks& risks) {
    for (const ReportFinding& warning : checked.warnings) {
        switch (warning.code) {
            case ErrorCode::person_name_one_word:
            case ErrorCode::report_name_undiacritised:
                risks.push_back({RefusalReason::name_incomplete, warning.field, warning.code});
                break;
            case ErrorCode::person_id_contradicts:
            case ErrorCode::report_under_five:
                risks.push_back({RefusalReason::birth_date_differs, warning.field, warning.code});
                break;
            case ErrorCode::report_dose_gap:
                risks.push_back({RefusalReason::date_differs, warning.field, warning.code});
                break;
            case ErrorCode::report_paper_lost:
                risks.push_back({RefusalReason::paper_incomplete, warning.field, warning.code});
                break;
            default:
                break;
        }
    }
}

/// Doses that nobody can compare with the paper, because the person does not know.
void add_from_doses(const ReportForm& form, Risks& risks) {
    if (!form.kind) return;
    for (const int number : dose_numbers(*form.kind)) {
        const DoseForm& dose = form.doses.at(static_cast<std::size_t>(number) - 1);
        if (dose.vaccine == unknown_vaccine) {
            risks.push_back({RefusalReason::vaccine_differs,
                             {ReportItem::dose_vaccine, number},
                             ErrorCode::report_vaccine_unknown});
        }
        if (dose.site_forgotten) {
            risks.push_back({RefusalReason::dose_differs,
                             {ReportItem::dose_site, number},
                             ErrorCode::report_site_unknown});
        }
    }
}

/// What the person could not tick about the photo.
void add_from_checklist(const PaperForm& paper, Risks& risks) {
    if (paper.lost || paper.at_site || paper.photos.empty()) return;
    const ReportField readable{ReportItem::readable};
    const auto add = [&](RefusalReason reason) {
        risks.push_back({reason, readable, ErrorCode::report_readable_incomplete});
    };
    if (paper.type == DocumentType::screening_slip && !slip_is_acceptable(paper.readable)) {
        risks.push_back({RefusalReason::slip_incomplete,
                         {ReportItem::document_type},
                         ErrorCode::report_document_slip});
    }
    if (paper.readable.is_empty()) return add(RefusalReason::not_the_paper);
    const bool complete =
        paper.readable.has(ReadableItem::name) && paper.readable.has(ReadableItem::birth_date) &&
        paper.readable.has(ReadableItem::sex) && slip_is_acceptable(paper.readable);
    if (!complete) add(RefusalReason::paper_incomplete);
    if (!paper.readable.has(ReadableItem::untouched)) {
        add(RefusalReason::data_covered);
        add(RefusalReason::altered);
    }
}

bool same_name(const std::string& typed, const std::string& on_paper) {
    const auto name = identity::clean_name(typed);
    return name && identity::name_match_key(*name) == identity::name_match_key(on_paper);
}

/// What was typed against what the paper's own QR says.
void add_from_paper(const ReportForm& form, PartialDate today, const PaperReading& paper,
                    Risks& risks) {
    Risks found;
    const auto add = [&](RefusalReason reason, ReportField field) {
        found.push_back({reason, field, ErrorCode::report_paper_differs});
    };
    const bool name_differs = !same_name(form.name, paper.name);
    if (name_differs) add(RefusalReason::names_contradict, {ReportItem::name});
    const auto birth_date = identity::parse_birth_date(form.birth_date, today);
    const bool birth_date_differs = !birth_date || *birth_date != paper.birth_date;
    if (birth_date_differs) add(RefusalReason::birth_date_differs, {ReportItem::birth_date});
    const auto numbers = form.kind ? dose_numbers(*form.kind) : std::span<const int>{};
    const bool is_of_the_kind =
        std::find(numbers.begin(), numbers.end(), paper.dose_number) != numbers.end();
    bool dose_differs = !is_of_the_kind;
    if (is_of_the_kind) {
        const DoseForm& dose = form.doses.at(static_cast<std::size_t>(paper.dose_number) - 1);
        const auto date = identity::parse_dose_date(dose.date, today);
        const bool date_differs = !date || *date != paper.dose_date;
        const bool vaccine_differs =
            dose.vaccine != paper.vaccine && dose.vaccine != unknown_vaccine;
        if (date_differs) {
            add(RefusalReason::date_differs, {ReportItem::dose_date, paper.dose_number});
        }
        if (vaccine_differs) {
            add(RefusalReason::vaccine_differs, {ReportItem::dose_vaccine, paper.dose_number});
        }
        dose_differs = date_differs && vaccine_differs;
    } else {
        add(RefusalReason::dose_differs, {ReportItem::kind});
    }
    if (name_differs && birth_date_differs && dose_differs) {
        risks.push_back({RefusalReason::nothing_matches,
                         {ReportItem::photos},
                         ErrorCode::report_paper_differs});
        return;
    }
    risks.insert(risks.end(), found.begin(), found.end());
}

}  // namespace

std::vector<RefusalRisk> refusal_risks(const ReportForm& form, PartialDate today,
                                       bool photo_is_blurred,
                                       const std::optional<PaperReading>& paper) {
    Risks risks;
    add_from_warnings(check_report_form(form, today), risks);
    add_from_doses(form, risks);
    if (photo_is_blurred) {
        risks.push_back(
            {RefusalReason::blurred, {ReportItem::photos}, ErrorCode::report_photo_blurred});
    }
    add_from_checklist(form.paper, risks);
    if (paper) add_from_paper(form, today, *paper, risks);
    std::stable_sort(risks.begin(), risks.end(),
                     [](const RefusalRisk& a, const RefusalRisk& b) { return a.field < b.field; });
    return risks;
}

}  // namespace tiemchung::report
