#pragma once

#include "core/api/configuration.h"
#include "server/http/route.h"

namespace tiemchung::handlers {

/// GET /api/v1/configuration: what the page must know about this server; the same until it stops.
[[nodiscard]] http::Route configuration_route(const api::Configuration& configuration);

}  // namespace tiemchung::handlers
