#include "tests/ui/carried_wings.h"

#include "ui/hotline/hotline_wing.h"
#include "ui/report/report_wing.h"
#include "ui/review/review_wing.h"
#include "ui/staff/staff_wing.h"
#include "ui/tracking/tracking_wing.h"

namespace tiemchung::ui {

Wings carried_wings() {
    Wings wings;
    wings.report = &report_wing();
    wings.tracking = &tracking_wing();
    wings.staff = &staff_wing();
    wings.hotline = &hotline_wing();
    wings.review = &review_wing();
    return wings;
}

}  // namespace tiemchung::ui
