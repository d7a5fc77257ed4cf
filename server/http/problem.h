#pragma once

#include <string_view>

#include "core/base/error_code.h"
#include "server/http/response.h"

namespace tiemchung::http {

/// A problem document (RFC 9457) carrying core's code and its sentence in both languages.
[[nodiscard]] Response problem(Status status, ErrorCode code);

/// The problem of a path that exists, but not for this method; `allow` lists those it has.
[[nodiscard]] Response wrong_method_problem(std::string_view allow);

}  // namespace tiemchung::http
