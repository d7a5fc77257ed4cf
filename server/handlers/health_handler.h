#pragma once

#include "server/http/route.h"

namespace tiemchung::handlers {

/// GET /healthz: 200 while the server answers. Says nothing else: it is open to everybody.
[[nodiscard]] http::Route health_route();

}  // namespace tiemchung::handlers
