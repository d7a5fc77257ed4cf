#pragma once

#include <vector>

#include "core/api/report_case.h"
#include "server/reports/report_step.h"

namespace tiemchung::reports {

/// What an approval changes in the record, before and after: what the reviewer chose to write, by
/// the values of the paper where the reviewer read others than were declared. Numbers of papers are
/// masked.
[[nodiscard]] std::vector<api::ReportChange> changes_of(const Decision& decision);

}  // namespace tiemchung::reports
