#include "server/handlers/refusals.h"

#include "server/http/problem.h"

namespace tiemchung::handlers {
namespace {

using http::Status;

Status status_of(ErrorCode code) {
    switch (code) {
        case ErrorCode::captcha_missing:
        case ErrorCode::captcha_wrong:
        case ErrorCode::captcha_expired:
        case ErrorCode::otp_missing:
        case ErrorCode::otp_bad_format:
        case ErrorCode::otp_wrong:
            return Status::unprocessable_content;
        case ErrorCode::otp_expired:
            return Status::gone;
        case ErrorCode::otp_too_many_tries:
        case ErrorCode::otp_too_soon:
        case ErrorCode::limit_reached:
            return Status::too_many_requests;
        case ErrorCode::session_ended:
            return Status::unauthorized;
        case ErrorCode::registry_no_such_record:
            return Status::not_found;
        case ErrorCode::server_busy:
            return Status::service_unavailable;
        case ErrorCode::json_malformed:
        case ErrorCode::json_missing_member:
        case ErrorCode::json_bad_member:
        case ErrorCode::json_too_large:
            return Status::bad_request;
        default:
            return Status::internal_server_error;
    }
}

}  // namespace

http::Response problem_of(const security::Refusal& refusal) {
    return http::problem(status_of(refusal.code), refusal.code,
                         {{}, refusal.tries_left, refusal.retry_after_seconds});
}

http::Response problem_of(const Error& error) {
    const Status status = status_of(error.code);
    return http::problem(
        status, status == Status::internal_server_error ? ErrorCode::server_failed : error.code);
}

}  // namespace tiemchung::handlers
