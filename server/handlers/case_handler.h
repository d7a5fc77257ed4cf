#pragma once

#include <memory>
#include <vector>

#include "server/handlers/staff_route.h"
#include "server/review/desk.h"

namespace tiemchung::handlers {

/// Everything under /api/v1/staff/cases, and /api/v1/staff/figures: the queue, a case with its
/// lock, assignment, photos and decision, and what supervisors count.
[[nodiscard]] std::vector<http::Route> case_routes(const StaffDoor& door,
                                                   const std::shared_ptr<const review::Desk>& desk);

}  // namespace tiemchung::handlers
