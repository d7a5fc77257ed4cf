#pragma once

#include <string>
#include <string_view>

#include "server/http/request.h"
#include "server/http/response.h"

namespace tiemchung::handlers {

/// The session's token as the browser sends it back, or "".
[[nodiscard]] std::string_view session_token(const http::Request& request);

/// Has the browser keep it: out of reach of scripts, for this site's own requests to the API, and
/// over HTTPS alone where the visitor came by it.
void keep_session(http::Response& response, const http::Request& request, std::string_view token);

/// Has the browser forget it.
void drop_session(http::Response& response, const http::Request& request);

/// The same for the session that follows reports: somebody may look at a record and follow reports
/// in one browser.
[[nodiscard]] std::string_view report_session_token(const http::Request& request);
void keep_report_session(http::Response& response, const http::Request& request,
                         std::string_view token);
void drop_report_session(http::Response& response, const http::Request& request);

/// The browser's own name (security/device.h) as it sends it back, or "".
[[nodiscard]] std::string_view device_name(const http::Request& request);

/// Has the browser keep its name, in the same way, for as long as limits count.
void keep_device(http::Response& response, const http::Request& request, std::string_view name);

}  // namespace tiemchung::handlers
