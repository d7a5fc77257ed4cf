#include "server/handlers/health_handler.h"

namespace tiemchung::handlers {

http::Route health_route() {
    return {http::Method::get, "/healthz", [](const http::Request&) {
                http::Response response;
                response.content_type = "application/json";
                response.body = std::string{R"({"status":"ok"})"};
                return response;
            }};
}

}  // namespace tiemchung::handlers
