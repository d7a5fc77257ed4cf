#include "server/http/request_message.h"

#include <boost/beast/http/error.hpp>

#include "server/http/target.h"

namespace tiemchung::http {
namespace {

namespace beast_http = boost::beast::http;

std::string_view view(boost::beast::string_view text) {
    return {text.data(), text.size()};
}

}  // namespace

std::optional<Request> request_in(const RequestMessage& message) {
    if (message.version() != 10 && message.version() != 11) return std::nullopt;
    const auto hosts = message.count(beast_http::field::host);
    if (hosts > 1 || (hosts == 0 && message.version() == 11)) return std::nullopt;
    auto target = parse_target(view(message.target()));
    if (!target) return std::nullopt;
    Request request;
    request.method = method_named(view(message.method_string()));
    request.path = std::move(target->path);
    request.query = target->query;
    for (const auto& field : message)
        request.fields.push_back({view(field.name_string()), view(field.value())});
    request.body = message.body();
    return request;
}

Status status_of(const boost::beast::error_code& error) {
    if (error == beast_http::error::header_limit) return Status::head_too_large;
    if (error == beast_http::error::body_limit) return Status::content_too_large;
    return Status::bad_request;
}

}  // namespace tiemchung::http
