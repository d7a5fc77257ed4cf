#include "web/bridge/wings.h"

namespace tiemchung::web {

ui::Wings wings() {
    return {};
}

}  // namespace tiemchung::web
