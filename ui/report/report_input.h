#pragma once

#include <string>

#include "ui/report/filling.h"
#include "ui/report/report_actions.h"

/// The elements of a report's form and the fields that they belong to.
namespace tiemchung::ui {

/// `report/name`, `report/dose_2/date`: of the field's element, or of the group of its elements.
[[nodiscard]] std::string key_of(report::ReportField field);

/// `report/birth_date/day`: of the element itself.
[[nodiscard]] std::string key_of(const ReportInput& input);

/// The element that a link to the field leads to: of a group the first one in it.
[[nodiscard]] std::string first_key_of(const Filling& filling, report::ReportField field);

[[nodiscard]] bool is_date(report::ReportItem item);

/// Writes what was typed to where it belongs; says whether that changed anything.
bool write(report::ReportForm& form, const ReportInput& input, const std::string& typed);

/// Whether leaving this element is only going on to the next part of a date.
[[nodiscard]] bool still_typing(const report::ReportForm& form, const ReportInput& input);

/// The date that the field stands for.
[[nodiscard]] const identity::DateInput& date_of(const report::ReportForm& form,
                                                 report::ReportField field);

}  // namespace tiemchung::ui
