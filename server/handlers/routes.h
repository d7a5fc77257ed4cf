#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "core/api/configuration.h"
#include "server/http/route.h"
#include "server/lookup/desk.h"
#include "server/publishing/published_trust_list.h"

namespace tiemchung::handlers {

/// What the handlers work with.
struct Services {
    std::shared_ptr<publishing::PublishedTrustList> trust_list;
    api::Configuration configuration;
    std::function<Timestamp()> clock;
    std::shared_ptr<const lookup::Desk> lookup;  ///< nothing: this server does no look-ups
};

/// The whole table of this server, as openapi.yaml describes it.
[[nodiscard]] std::vector<http::Route> all_routes(const Services& services);

}  // namespace tiemchung::handlers
