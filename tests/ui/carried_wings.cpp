#include "tests/ui/carried_wings.h"

#include "ui/report/report_wing.h"

namespace tiemchung::ui {

Wings carried_wings() {
    Wings wings;
    wings.report = &report_wing();
    return wings;
}

}  // namespace tiemchung::ui
