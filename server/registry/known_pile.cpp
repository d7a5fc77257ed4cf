#include "server/registry/known_pile.h"

#include "core/identity/province.h"
#include "core/report/routing.h"
#include "server/storage/sites.h"

namespace tiemchung::registry {

Outcome check_pile(storage::Connection& connection, const std::string& pile) {
    const auto route = report::route_of_pile(pile);
    if (!route) return Error{ErrorCode::registry_bad_pile};
    if (route->level != report::HandlingLevel::site) {
        const auto* province = identity::province_of_code(identity::ProvinceEra::before_july_2025,
                                                          route->place.province);
        if (province == nullptr) return Error{ErrorCode::registry_bad_pile};
        return Done{};
    }
    const auto site = storage::site_of(connection, route->site);
    if (!site) return site.error();
    if (!*site) return Error{ErrorCode::dose_unknown_site};
    return Done{};
}

}  // namespace tiemchung::registry
