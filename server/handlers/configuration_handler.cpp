#include "server/handlers/configuration_handler.h"

#include <memory>

#include "server/http/entity_tag.h"

namespace tiemchung::handlers {

http::Route configuration_route(const api::Configuration& configuration) {
    http::Response response;
    response.content_type = "application/json";
    response.cache_control = "no-cache";
    const auto json = std::make_shared<const std::string>(api::to_json(configuration));
    response.etag = http::entity_tag_of(*json);
    response.body = json;
    return {http::Method::get, "/api/v1/configuration",
            [response = std::move(response)](const http::Request&) { return response; }};
}

}  // namespace tiemchung::handlers
