#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/api/problem.h"
#include "core/base/error_code.h"
#include "server/http/response.h"

namespace tiemchung::http {

/// What some problems say besides their code.
struct ProblemDetails {
    std::vector<api::FieldProblem> fields{};
    std::optional<int> tries_left{};
    std::optional<int> retry_after_seconds{};  ///< said in the Retry-After field too
};

/// A problem document (RFC 9457) carrying core's code and its sentence in both languages.
[[nodiscard]] Response problem(Status status, ErrorCode code, ProblemDetails details = {});

/// The problem of a path that exists, but not for this method; `allow` lists those it has.
[[nodiscard]] Response wrong_method_problem(std::string_view allow);

}  // namespace tiemchung::http
