#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error_code.h"
#include "core/base/result.h"

namespace tiemchung::api {

/// What is wrong with one field of a request.
struct FieldProblem {
    std::string field;  ///< as the request spells it
    ErrorCode code{};

    friend bool operator==(const FieldProblem&, const FieldProblem&) = default;
};

/// A problem document (RFC 9457, application/problem+json): what the server answers instead of a
/// resource. `code` is the extension member that programs go by; the sentences are for people.
struct Problem {
    int status = 0;     ///< HTTP status code
    std::string title;  ///< the status' reason phrase: `type` is about:blank (section 4.2.1)
    ErrorCode code{};
    std::string message_vi;
    std::string message_en;
    std::vector<FieldProblem> fields{};        ///< status 422: every field that must be mended
    std::optional<int> tries_left{};           ///< of an OTP
    std::optional<int> retry_after_seconds{};  ///< status 429 and 503: as in Retry-After
};

[[nodiscard]] std::string to_json(const Problem& problem);

/// Fails with json.malformed, json.missing_member or json.bad_member, the last also for a code that
/// this version does not know.
Result<Problem> parse_problem(std::string_view json);

}  // namespace tiemchung::api
