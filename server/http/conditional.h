#pragma once

#include "server/http/request.h"
#include "server/http/response.h"

namespace tiemchung::http {

/// Whether a GET or HEAD may be answered with 304, by If-None-Match or, without it,
/// If-Modified-Since (RFC 9110 section 13.2.2). Entity tags are compared weakly.
[[nodiscard]] bool is_not_modified(const Request& request, const Response& response);

/// The 304 that stands for `response`: its validators and caching fields, no content.
[[nodiscard]] Response not_modified(const Response& response);

}  // namespace tiemchung::http
