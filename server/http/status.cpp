#include "server/http/status.h"

namespace tiemchung::http {

std::string_view reason_of(Status status) {
    switch (status) {
        case Status::ok:
            return "OK";
        case Status::created:
            return "Created";
        case Status::accepted:
            return "Accepted";
        case Status::no_content:
            return "No Content";
        case Status::permanent_redirect:
            return "Permanent Redirect";
        case Status::not_modified:
            return "Not Modified";
        case Status::bad_request:
            return "Bad Request";
        case Status::unauthorized:
            return "Unauthorized";
        case Status::forbidden:
            return "Forbidden";
        case Status::not_found:
            return "Not Found";
        case Status::method_not_allowed:
            return "Method Not Allowed";
        case Status::conflict:
            return "Conflict";
        case Status::gone:
            return "Gone";
        case Status::content_too_large:
            return "Content Too Large";
        case Status::unsupported_media_type:
            return "Unsupported Media Type";
        case Status::unprocessable_content:
            return "Unprocessable Content";
        case Status::too_many_requests:
            return "Too Many Requests";
        case Status::head_too_large:
            return "Request Header Fields Too Large";
        case Status::internal_server_error:
            return "Internal Server Error";
        case Status::service_unavailable:
            return "Service Unavailable";
    }
    return "";
}

}  // namespace tiemchung::http
