#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "server/http/route.h"

namespace tiemchung::http {

/// What the table says about a method and a path.
struct RouteMatch {
    const Route* route;
    std::vector<std::string> parameters;
};
struct WrongMethod {
    std::string allow;  ///< the value of the Allow field
};
struct NoRoute {};
using RouteLookup = std::variant<NoRoute, WrongMethod, RouteMatch>;

/// The table of all API routes: the first line that fits answers, so a literal path stands before a
/// pattern that would swallow it. A parameter matches one segment that is not empty.
class Router {
  public:
    explicit Router(std::vector<Route> routes);

    [[nodiscard]] RouteLookup find(Method method, std::string_view path) const;

    [[nodiscard]] const std::vector<Route>& routes() const { return routes_; }

  private:
    std::vector<Route> routes_;
};

}  // namespace tiemchung::http
