#include "core/report/check_report_form.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/report/findings.h"

namespace tiemchung::report {
namespace {

/// Rules that compare fields find what is wrong out of turn.
void put_in_order(std::vector<ReportFinding>& findings) {
    const auto place = [](const ReportFinding& finding) {
        // Dose by dose, and what is not of a dose around them.
        const int block = is_of_a_dose(finding.field.item) ? finding.field.dose : 0;
        const auto item = block == 0 ? finding.field.item : ReportItem::dose_date;
        return std::tuple(item, block, finding.field.item);
    };
    std::stable_sort(
        findings.begin(), findings.end(),
        [&](const ReportFinding& a, const ReportFinding& b) { return place(a) < place(b); });
}

}  // namespace

CheckedReport check_report_form(const ReportForm& form, PartialDate today,
                                const KnownPlaces& places) {
    CheckedReport checked;
    Findings findings(checked);
    ReportDetails details;
    findings.require(form.for_whom.has_value(), {ReportItem::for_whom},
                     ErrorCode::report_for_whom_missing);
    findings.require(form.consent, {ReportItem::consent}, ErrorCode::report_consent_missing);
    if (form.for_whom) details.for_whom = *form.for_whom;
    check_person(form, today, places, findings, details);
    check_doses(form, today, places, findings, details);
    findings.require(form.declaration, {ReportItem::declaration},
                     ErrorCode::report_declaration_missing);
    put_in_order(checked.errors);
    put_in_order(checked.warnings);
    if (checked.errors.empty()) checked.details = std::move(details);
    return checked;
}

CheckedReport check_report_step(ReportStep step, const ReportForm& form, PartialDate today,
                                const KnownPlaces& places) {
    CheckedReport checked = check_report_form(form, today, places);
    checked.details.reset();
    const auto elsewhere = [step](const ReportFinding& finding) {
        return step_of(finding.field.item) != step;
    };
    std::erase_if(checked.errors, elsewhere);
    std::erase_if(checked.warnings, elsewhere);
    return checked;
}

}  // namespace tiemchung::report
