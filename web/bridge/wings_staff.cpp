#include "ui/staff/staff_wing.h"
#include "web/bridge/wings.h"

namespace tiemchung::web {

ui::Wings wings() {
    return {.staff = &ui::staff_wing()};
}

}  // namespace tiemchung::web
