#include "ui/report/report_wing.h"
#include "ui/tracking/tracking_wing.h"
#include "web/bridge/wings.h"

namespace tiemchung::web {

ui::Wings wings() {
    return {.report = &ui::report_wing(), .tracking = &ui::tracking_wing()};
}

}  // namespace tiemchung::web
