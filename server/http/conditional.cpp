#include "server/http/conditional.h"

#include "server/http/http_date.h"

namespace tiemchung::http {
namespace {

std::string_view opaque(std::string_view tag) {
    return tag.starts_with("W/") ? tag.substr(2) : tag;
}

bool names_tag(std::string_view list, std::string_view etag) {
    if (trimmed(list) == "*") return true;
    while (!list.empty()) {
        const std::size_t comma = list.find(',');
        if (opaque(trimmed(list.substr(0, comma))) == opaque(etag)) return true;
        if (comma == std::string_view::npos) break;
        list.remove_prefix(comma + 1);
    }
    return false;
}

}  // namespace

bool is_not_modified(const Request& request, const Response& response) {
    if (response.status != Status::ok) return false;
    if (request.method != Method::get && request.method != Method::head) return false;
    if (const auto tags = request.field("If-None-Match")) {
        return !response.etag.empty() && names_tag(*tags, response.etag);
    }
    if (const auto since = request.field("If-Modified-Since"); since && response.modified_at) {
        const auto instant = parse_http_date(trimmed(*since));
        return instant && *response.modified_at <= *instant;
    }
    return false;
}

Response not_modified(const Response& response) {
    Response answer;
    answer.status = Status::not_modified;
    answer.cache_control = response.cache_control;
    answer.etag = response.etag;
    answer.modified_at = response.modified_at;
    for (const ResponseField& field : response.fields) {
        if (field.name == "Vary" || field.name == "Age") answer.fields.push_back(field);
    }
    return answer;
}

}  // namespace tiemchung::http
