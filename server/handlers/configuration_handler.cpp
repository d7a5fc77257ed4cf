#include "server/handlers/configuration_handler.h"

#include "server/http/coded_text.h"

namespace tiemchung::handlers {

http::Route configuration_route(const api::Configuration& configuration) {
    return {http::Method::get, "/api/v1/configuration",
            [content = http::CodedText{api::to_json(configuration)}](const http::Request& request) {
                http::Response response;
                response.content_type = "application/json";
                response.cache_control = "no-cache";
                content.answer(request, response);
                return response;
            }};
}

}  // namespace tiemchung::handlers
