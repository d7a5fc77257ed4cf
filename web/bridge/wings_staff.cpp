#include "ui/hotline/hotline_wing.h"
#include "ui/report/report_wing.h"
#include "ui/review/review_wing.h"
#include "ui/staff/staff_wing.h"
#include "ui/tracking/tracking_wing.h"
#include "web/bridge/wings.h"

namespace tiemchung::web {

ui::Wings wings() {
    return {.report = &ui::report_wing(),
            .tracking = &ui::tracking_wing(),
            .staff = &ui::staff_wing(),
            .hotline = &ui::hotline_wing(),
            .review = &ui::review_wing()};
}

}  // namespace tiemchung::web
