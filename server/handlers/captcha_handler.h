#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "core/base/date.h"
#include "server/http/route.h"
#include "server/lookup/desk.h"

namespace tiemchung::handlers {

/// POST /api/v1/captchas, and GET …/{id}/image and …/{id}/audio: a new code, as a picture and
/// spoken. 404 once it is answered or has run out.
[[nodiscard]] std::vector<http::Route> captcha_routes(
    const std::shared_ptr<const lookup::Desk>& desk, const std::function<Timestamp()>& clock);

}  // namespace tiemchung::handlers
