#include "server/http/request_message.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/error.hpp>

#include "server/http/target.h"

namespace tiemchung::http {
namespace {

namespace beast_http = boost::beast::http;

std::string_view view(boost::beast::string_view text) {
    return {text.data(), text.size()};
}

/// Whether everybody who reads this head finds the same end of its content. Transfer codings other
/// than chunked, and a length beside chunks, are how requests are smuggled past a proxy
/// (RFC 9112 section 11.2).
bool is_framed_beyond_doubt(const RequestMessage& message) {
    const auto codings = message.count(beast_http::field::transfer_encoding);
    if (codings == 0) return true;
    return codings == 1 && message.version() == 11 &&
           message.count(beast_http::field::content_length) == 0 &&
           same_token(view(message[beast_http::field::transfer_encoding]), "chunked");
}

}  // namespace

bool feed(RequestParser& parser, std::string_view bytes) {
    boost::beast::error_code error;
    parser.put(boost::asio::buffer(bytes.data(), bytes.size()), error);
    return parser.is_header_done();
}

std::optional<Request> request_in(const RequestMessage& message) {
    if (message.version() != 10 && message.version() != 11) return std::nullopt;
    const auto hosts = message.count(beast_http::field::host);
    if (hosts > 1 || (hosts == 0 && message.version() == 11)) return std::nullopt;
    if (!is_framed_beyond_doubt(message)) return std::nullopt;
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
