#pragma once

#include <memory>
#include <vector>

#include "server/handlers/staff_route.h"
#include "server/hotline/desk.h"
#include "server/hotline/phone_changes.h"

namespace tiemchung::handlers {

/// /api/v1/staff/shift and /api/v1/staff/calls…: what operators do for callers.
[[nodiscard]] std::vector<http::Route> call_routes(
    const StaffDoor& door, const std::shared_ptr<const hotline::Desk>& desk);

/// /api/v1/staff/phone-changes…: what sites confirm of it.
[[nodiscard]] std::vector<http::Route> phone_change_routes(
    const StaffDoor& door, const std::shared_ptr<const hotline::PhoneChangeDesk>& desk);

}  // namespace tiemchung::handlers
