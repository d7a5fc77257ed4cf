#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "core/api/configuration.h"
#include "server/handlers/staff_route.h"
#include "server/hotline/desk.h"
#include "server/hotline/phone_changes.h"
#include "server/http/route.h"
#include "server/lookup/desk.h"
#include "server/photos/desk.h"
#include "server/publishing/published_trust_list.h"
#include "server/reports/filing_desk.h"
#include "server/reports/following_desk.h"
#include "server/review/desk.h"
#include "server/staff/desk.h"

namespace tiemchung::handlers {

/// What the handlers work with.
struct Services {
    std::shared_ptr<publishing::PublishedTrustList> trust_list;
    api::Configuration configuration;
    std::function<Timestamp()> clock;
    std::shared_ptr<const lookup::Desk> lookup;  ///< nothing: this server does no look-ups
    std::shared_ptr<const photos::Desk> uploads;
    std::shared_ptr<const reports::FilingDesk> filing;
    std::shared_ptr<const reports::FollowingDesk> following;
    std::shared_ptr<storage::Database> sites;  ///< whose sites people choose from
    StaffDoor staff_door;                      ///< needed with any of the next
    std::shared_ptr<const staff::Desk> staff;
    std::shared_ptr<const review::Desk> review;
    std::shared_ptr<const hotline::Desk> hotline;
    std::shared_ptr<const hotline::PhoneChangeDesk> phone_changes;
};

/// The whole table of this server, as openapi.yaml describes it.
[[nodiscard]] std::vector<http::Route> all_routes(const Services& services);

}  // namespace tiemchung::handlers
