#pragma once

#include <optional>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/report/check_report_form.h"

namespace tiemchung::storage {
class Connection;
}

namespace tiemchung::reports {

/// Every rule of the form, with the list of vaccination sites for what it knows: sites always,
/// districts and communes where the sites of the province name theirs.
Result<report::CheckedReport> check_with_sites(storage::Connection& connection,
                                               const report::ReportForm& form, PartialDate today);

}  // namespace tiemchung::reports
