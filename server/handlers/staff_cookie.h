#pragma once

#include <string_view>

#include "server/http/request.h"
#include "server/http/response.h"

namespace tiemchung::handlers {

/// The token of a session of staff as the browser sends it back, or "".
[[nodiscard]] std::string_view staff_token(const http::Request& request);

/// Has the browser keep it: out of reach of scripts, for this site's own requests to what staff may
/// ask for, and over HTTPS alone where the visitor came by it.
void keep_staff_token(http::Response& response, const http::Request& request,
                      std::string_view token);

/// Has the browser forget it.
void drop_staff_token(http::Response& response, const http::Request& request);

}  // namespace tiemchung::handlers
