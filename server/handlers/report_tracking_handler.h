#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "core/base/date.h"
#include "server/http/route.h"
#include "server/reports/following_desk.h"

namespace tiemchung::handlers {

/// POST /api/v1/report-lookups, …/{id}/resend and …/{id}/otp: finding reports that were sent
/// before. GET /api/v1/reports and everything under …/{code}, and DELETE /api/v1/reports/session:
/// what a session may do with its own. 401 session.ended without one, 404 report.unknown for any
/// report that is not its own.
[[nodiscard]] std::vector<http::Route> report_tracking_routes(
    const std::shared_ptr<const reports::FollowingDesk>& desk,
    const std::function<Timestamp()>& clock);

}  // namespace tiemchung::handlers
