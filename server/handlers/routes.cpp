#include "server/handlers/routes.h"

#include "server/handlers/configuration_handler.h"
#include "server/handlers/health_handler.h"
#include "server/handlers/trust_list_handler.h"

namespace tiemchung::handlers {

std::vector<http::Route> all_routes(const Services& services) {
    return {
        health_route(),
        configuration_route(services.configuration),
        trust_list_route(services.trust_list, services.clock),
    };
}

}  // namespace tiemchung::handlers
