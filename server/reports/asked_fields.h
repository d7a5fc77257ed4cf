#pragma once

#include "core/report/report_field.h"
#include "core/report/report_form.h"

namespace tiemchung::reports {

/// Takes over what a field says, with what cannot be said apart from it: a paper's number with its
/// kind, a photo with what is to be read on it, a kind of report with its doses. The phone is never
/// taken over: it has to be proved.
void take_field(report::ReportForm& into, const report::ReportForm& from,
                report::ReportField field);

}  // namespace tiemchung::reports
