#include "core/api/report_messages.h"
#include "core/report/check_report_form.h"
#include "server/review/case.h"

namespace tiemchung::review {
namespace {

using report::ReportField;
using report::ReportForm;
using report::ReportItem;

/// A date in ISO as somebody would type it; what is no date stays what it is, for the form to say.
identity::DateInput typed(const std::string& iso) {
    const auto date = parse_partial_date(iso);
    if (!date) return {iso, {}, {}, false};
    const auto digits = [](int number) {
        return number == 0 ? std::string{} : std::to_string(number);
    };
    return {digits(date->day), digits(date->month), digits(date->year), date->month == 0};
}

bool put_in_dose(report::DoseForm& dose, ReportItem item, const std::string& value) {
    switch (item) {
        case ReportItem::dose_date:
            dose.date = typed(value);
            return true;
        case ReportItem::dose_vaccine:
            dose.vaccine = value;
            return true;
        case ReportItem::dose_lot:
            dose.lot = value;
            return true;
        case ReportItem::dose_site:
            dose.site = value;
            dose.site_forgotten = false;
            return true;
        default:
            return false;
    }
}

/// False where no reviewer corrects such a field.
bool put(ReportForm& form, ReportField field, const std::string& value) {
    if (is_of_a_dose(field.item)) {
        const auto index = static_cast<std::size_t>(field.dose) - 1;
        return index < form.doses.size() && put_in_dose(form.doses[index], field.item, value);
    }
    switch (field.item) {
        case ReportItem::name:
            form.name = value;
            return true;
        case ReportItem::birth_date:
            form.birth_date = typed(value);
            return true;
        case ReportItem::sex:
            form.sex = identity::sex_named(value);
            return true;
        case ReportItem::id_number:
            form.id_number = value;
            return true;
        case ReportItem::personal_number:
            form.personal_number = value;
            return true;
        default:
            return false;
    }
}

}  // namespace

CorrectedDetails details_with(ReportForm form, const CorrectedValues& corrected, Timestamp now) {
    CorrectedDetails answer;
    for (const auto& [spelling, value] : corrected) {
        const auto field = report::report_field_spelled(spelling);
        if (!field || !put(form, *field, value)) {
            answer.problems.push_back({spelling, ErrorCode::json_bad_member});
        }
    }
    if (!answer.problems.empty()) return answer;
    // Given when it was sent; photos that were erased since were there.
    form.consent = true;
    form.declaration = true;
    const report::PaperForm paper = form.paper;
    form.paper.at_site = true;
    report::CheckedReport checked = report::check_report_form(form, day_in_viet_nam(now));
    answer.problems = api::field_problems(checked.errors);
    answer.details = std::move(checked.details);
    if (answer.details) answer.details->paper = paper;
    return answer;
}

}  // namespace tiemchung::review
