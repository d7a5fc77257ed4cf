#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "server/http/gathering.h"
#include "server/http/method.h"
#include "server/http/request.h"
#include "server/http/response.h"

namespace tiemchung::http {

using Handler = std::function<Response(const Request&)>;

/// Where a handler runs. One that waits (for a database, a gateway, a slow computation) must say
/// so: the network threads never wait.
enum class Execution : std::uint8_t { network_thread, waiting_thread };

/// One line of the router's table. Described under the same method and path in openapi.yaml.
struct Route {
    Method method = Method::get;  ///< a GET route answers HEAD too
    std::string pattern;          ///< OpenAPI path template: `/api/v1/reports/{code}`
    Handler handler;
    Execution execution = Execution::network_thread;
    std::size_t body_limit = 0;              ///< bytes; 0 = a request with content is refused
    std::shared_ptr<Gathering> gathering{};  ///< in the place of `handler`
};

}  // namespace tiemchung::http
