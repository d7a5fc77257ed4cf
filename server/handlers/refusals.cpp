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
        case ErrorCode::report_link_ended:
            return Status::gone;
        case ErrorCode::otp_too_many_tries:
        case ErrorCode::otp_too_soon:
        case ErrorCode::limit_reached:
            return Status::too_many_requests;
        case ErrorCode::session_ended:
            return Status::unauthorized;
        case ErrorCode::registry_no_such_record:
            return Status::not_found;
        case ErrorCode::staff_sign_in_wrong:
        case ErrorCode::staff_password_wrong:
        case ErrorCode::staff_password_length:
        case ErrorCode::staff_password_same:
        case ErrorCode::staff_password_is_account:
        case ErrorCode::call_no_consent:
        case ErrorCode::call_last4_format:
        case ErrorCode::call_fact_missing:
        case ErrorCode::call_not_matching:
        case ErrorCode::call_not_verified:
        case ErrorCode::call_not_read_back:
        case ErrorCode::call_other_person:
        case ErrorCode::call_number_missing:
        case ErrorCode::call_note_too_long:
        case ErrorCode::call_note_has_code:
            return Status::unprocessable_content;
        case ErrorCode::staff_not_allowed:
        case ErrorCode::staff_password_due:
            return Status::forbidden;
        case ErrorCode::staff_locked:
        case ErrorCode::call_locked:
            return Status::too_many_requests;
        case ErrorCode::call_none:
            return Status::not_found;
        case ErrorCode::call_running:
            return Status::conflict;
        case ErrorCode::upload_unknown:
            return Status::not_found;
        case ErrorCode::upload_wrong_offset:
            return Status::conflict;
        case ErrorCode::upload_bad_piece:
        case ErrorCode::report_photo_unsupported:
        case ErrorCode::report_photo_too_large:
        case ErrorCode::report_photo_too_small:
        case ErrorCode::report_photo_broken:
            return Status::unprocessable_content;
        case ErrorCode::report_locked:
        case ErrorCode::report_lock_ended:
        case ErrorCode::report_wrong_status:
        case ErrorCode::report_changed:
            return Status::conflict;
        case ErrorCode::report_unknown:
            return Status::not_found;
        case ErrorCode::report_own:
        case ErrorCode::report_not_allowed:
            return Status::forbidden;
        case ErrorCode::report_same_person:
        case ErrorCode::report_number_taken:
        case ErrorCode::report_dose_exists:
        case ErrorCode::report_dose_absent:
        case ErrorCode::dose_unknown_site:
            return Status::unprocessable_content;
        case ErrorCode::server_busy:
        case ErrorCode::upload_busy:
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
