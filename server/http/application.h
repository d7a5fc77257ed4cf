#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "server/http/request.h"
#include "server/http/response.h"
#include "server/http/router.h"
#include "server/http/site.h"

namespace tiemchung::http {

/// Who answers a request, decided from its head alone, before any content is read.
struct Plan {
    Handler handler;
    std::string_view route;  ///< for the log: a pattern, never a path as typed
    Execution execution = Execution::network_thread;
    std::size_t body_limit = 0;
    std::shared_ptr<Gathering> gathering{};  ///< in the place of `handler`
    bool is_refusal = false;                 ///< answered without reading the request's content
    std::vector<std::string> parameters;
};

/// Everything that can be asked for: the API's table and, everywhere else, the page.
/// Immutable, hence shared by all threads. Outlives its plans and stays where it is.
class Application {
  public:
    Application(Router router, Site site);

    [[nodiscard]] Plan plan(Method method, std::string_view path) const;

    [[nodiscard]] const Router& router() const { return router_; }

  private:
    Router router_;
    Site site_;
};

/// Runs the plan's handler; an exception becomes a problem document with status 500, a satisfied
/// condition a 304.
[[nodiscard]] Response answer(const Plan& plan, const Request& request);

}  // namespace tiemchung::http
