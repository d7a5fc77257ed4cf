#pragma once

#include <string>
#include <vector>

namespace tiemchung::handlers {

/// The paths that the page shows a screen for (the routes of ui/model): all answered with the same
/// index.html and status 200.
[[nodiscard]] std::vector<std::string> page_paths();

}  // namespace tiemchung::handlers
