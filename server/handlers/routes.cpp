#include "server/handlers/routes.h"

#include <iterator>
#include <utility>

#include "server/handlers/call_handler.h"
#include "server/handlers/captcha_handler.h"
#include "server/handlers/case_handler.h"
#include "server/handlers/configuration_handler.h"
#include "server/handlers/health_handler.h"
#include "server/handlers/lookup_handler.h"
#include "server/handlers/record_handler.h"
#include "server/handlers/report_handler.h"
#include "server/handlers/report_tracking_handler.h"
#include "server/handlers/site_list_handler.h"
#include "server/handlers/staff_handler.h"
#include "server/handlers/trust_list_handler.h"
#include "server/handlers/upload_handler.h"

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
    if (services.sites) table.push_back(site_list_route(services.sites));
    if (services.filing) append(table, report_routes(services.filing, services.clock));
    if (services.following) {
        append(table, report_tracking_routes(services.following, services.clock));
    }
    if (services.uploads) append(table, upload_routes(services.uploads, services.clock));
    if (services.staff) append(table, staff_routes(services.staff_door, services.staff));
    if (services.review) append(table, case_routes(services.staff_door, services.review));
    if (services.hotline) append(table, call_routes(services.staff_door, services.hotline));
    if (services.phone_changes) {
        append(table, phone_change_routes(services.staff_door, services.phone_changes));
    }
    return table;
}

}  // namespace tiemchung::handlers
