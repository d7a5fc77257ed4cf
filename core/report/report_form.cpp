#include "core/report/report_form.h"

namespace tiemchung::report {

ReportForm draft_of(ReportForm form) {
    form.id_number.clear();
    form.personal_number.clear();
    form.paper.photos.clear();
    form.paper.readable = {};
    form.consent = false;
    form.declaration = false;
    return form;
}

}  // namespace tiemchung::report
