#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "core/base/date.h"
#include "server/http/route.h"
#include "server/reports/filing_desk.h"

namespace tiemchung::handlers {

/// POST /api/v1/reports, …/{id}/resend and …/{id}/otp; POST /api/v1/report-links and
/// …/confirmation: from the form, or the link that an operator sent, to the received report and the
/// session's cookie.
[[nodiscard]] std::vector<http::Route> report_routes(
    const std::shared_ptr<const reports::FilingDesk>& desk,
    const std::function<Timestamp()>& clock);

}  // namespace tiemchung::handlers
