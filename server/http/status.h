#pragma once

#include <cstdint>
#include <string_view>

namespace tiemchung::http {

/// The status codes this server answers with (RFC 9110 section 15, RFC 6585).
enum class Status : std::uint16_t {
    ok = 200,
    created = 201,
    accepted = 202,
    no_content = 204,
    permanent_redirect = 308,
    not_modified = 304,
    bad_request = 400,
    unauthorized = 401,
    forbidden = 403,
    not_found = 404,
    method_not_allowed = 405,
    conflict = 409,
    gone = 410,
    content_too_large = 413,
    unsupported_media_type = 415,
    unprocessable_content = 422,
    too_many_requests = 429,
    head_too_large = 431,
    internal_server_error = 500,
    service_unavailable = 503,
};

/// The reason phrase of the status line.
[[nodiscard]] std::string_view reason_of(Status status);

}  // namespace tiemchung::http
