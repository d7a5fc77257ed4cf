#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "core/base/date.h"
#include "server/http/route.h"
#include "server/lookup/desk.h"

namespace tiemchung::handlers {

/// GET /api/v1/record, POST /api/v1/record/notices and DELETE /api/v1/session: what somebody who is
/// signed in may do. 401 session.ended for everybody else.
[[nodiscard]] std::vector<http::Route> record_routes(
    const std::shared_ptr<const lookup::Desk>& desk, const std::function<Timestamp()>& clock);

}  // namespace tiemchung::handlers
