#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "core/base/date.h"
#include "server/http/route.h"
#include "server/photos/desk.h"

namespace tiemchung::handlers {

/// POST /api/v1/uploads, PUT …/{id}/{offset}, GET and DELETE …/{id}: a photo of the paper, piece by
/// piece. Whoever knows the name of an upload may go on with it.
[[nodiscard]] std::vector<http::Route> upload_routes(
    const std::shared_ptr<const photos::Desk>& desk, const std::function<Timestamp()>& clock);

}  // namespace tiemchung::handlers
