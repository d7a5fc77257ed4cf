#pragma once

#include <vector>

#include "server/http/site.h"

namespace tiemchung::handlers {

/// The paths that the page shows a screen for (the routes of ui/model), all answered with status
/// 200, each with the document whose module carries its screens.
[[nodiscard]] std::vector<http::PageAddress> page_paths();

}  // namespace tiemchung::handlers
