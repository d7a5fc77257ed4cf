#include "server/http/response_head.h"

#include "server/http/http_date.h"

namespace tiemchung::http {
namespace {

void append_field(std::string& head, std::string_view name, std::string_view value) {
    head.append(name).append(": ");
    for (const char c : value)
        head.push_back(c == '\r' || c == '\n' ? ' ' : c);
    head.append("\r\n");
}

bool has_content(Status status) {
    return status != Status::no_content && status != Status::not_modified;
}

}  // namespace

std::string render_head(const Response& response, const HeadContext& context) {
    std::string head;
    head.reserve(512 + context.common_fields.size());
    head.append("HTTP/1.1 ")
        .append(std::to_string(static_cast<unsigned>(response.status)))
        .append(" ")
        .append(reason_of(response.status))
        .append("\r\n");
    append_field(head, "Date", to_http_date(context.now));
    if (!response.content_type.empty()) append_field(head, "Content-Type", response.content_type);
    if (has_content(response.status)) {
        append_field(head, "Content-Length", std::to_string(response.body.text().size()));
    }
    append_field(head, "Cache-Control", response.cache_control);
    if (!response.etag.empty()) append_field(head, "ETag", response.etag);
    if (response.modified_at) {
        append_field(head, "Last-Modified", to_http_date(*response.modified_at));
    }
    for (const ResponseField& field : response.fields)
        append_field(head, field.name, field.value);
    append_field(head, "Connection", context.keep_alive ? "keep-alive" : "close");
    head.append(context.common_fields).append("\r\n");
    return head;
}

}  // namespace tiemchung::http
