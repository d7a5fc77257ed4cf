#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "core/base/date.h"
#include "server/http/route.h"
#include "server/lookup/desk.h"

namespace tiemchung::handlers {

/// POST /api/v1/lookups, …/{id}/resend and …/{id}/otp: the form, another code, the code. The right
/// code is answered with the record and the session's cookie.
[[nodiscard]] std::vector<http::Route> lookup_routes(
    const std::shared_ptr<const lookup::Desk>& desk, const std::function<Timestamp()>& clock);

}  // namespace tiemchung::handlers
