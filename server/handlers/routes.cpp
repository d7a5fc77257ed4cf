#include "server/handlers/routes.h"

#include <iterator>
#include <utility>

#include "server/handlers/captcha_handler.h"
#include "server/handlers/configuration_handler.h"
#include "server/handlers/health_handler.h"
#include "server/handlers/lookup_handler.h"
#include "server/handlers/record_handler.h"
#include "server/handlers/trust_list_handler.h"

namespace tiemchung::handlers {
namespace {

void append(std::vector<http::Route>& table, std::vector<http::Route> more) {
    table.insert(table.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
}

}  // namespace

std::vector<http::Route> all_routes(const Services& services) {
    std::vector<http::Route> table{
        health_route(),
        configuration_route(services.configuration),
        trust_list_route(services.trust_list, services.clock),
    };
    if (services.lookup) {
        append(table, captcha_routes(services.lookup, services.clock));
        append(table, lookup_routes(services.lookup, services.clock));
        append(table, record_routes(services.lookup, services.clock));
    }
    return table;
}

}  // namespace tiemchung::handlers
