#pragma once

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <optional>
#include <string_view>

#include "server/http/request.h"
#include "server/http/status.h"

namespace tiemchung::http {

/// Beast's incremental parser of one request; the only thing that reads bytes from the network.
using RequestParser = boost::beast::http::request_parser<boost::beast::http::string_body>;
using RequestMessage = RequestParser::value_type;

/// Gives the parser bytes as the network would, without one; whether it has a complete head now.
[[nodiscard]] bool feed(RequestParser& parser, std::string_view bytes);

/// The request in `message`, as views into it; nothing where it is well-formed but cannot be
/// answered: no or several Host fields in HTTP/1.1, another version, a doubtful end of its content,
/// or a target that is none.
[[nodiscard]] std::optional<Request> request_in(const RequestMessage& message);

/// The status that tells the peer why its message was not read.
[[nodiscard]] Status status_of(const boost::beast::error_code& error);

}  // namespace tiemchung::http
