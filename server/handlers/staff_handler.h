#pragma once

#include <memory>
#include <vector>

#include "server/handlers/staff_route.h"
#include "server/staff/desk.h"

namespace tiemchung::handlers {

/// POST, GET and DELETE /api/v1/staff/session, POST /api/v1/staff/password: signing in and out.
[[nodiscard]] std::vector<http::Route> staff_routes(const StaffDoor& door,
                                                    const std::shared_ptr<const staff::Desk>& desk);

}  // namespace tiemchung::handlers
