#include "server/http/client.h"

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>

namespace tiemchung::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace beast_http = boost::beast::http;
using asio::redirect_error;
using asio::use_awaitable;

using Message = beast_http::request<beast_http::string_body>;

constexpr std::uint64_t most_answer_bytes = std::uint64_t{64} << 10U;

bool is_digits(std::string_view text) {
    return !text.empty() && text.size() <= 5 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_printable(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

bool is_one_line(std::string_view text) {
    return text.find_first_of(std::string_view{"\r\n\0", 3}) == std::string_view::npos;
}

/// One exchange; `answer` stays an error until all of it is there.
asio::awaitable<void> exchange(const Url& url, const Message& message,
                               Result<ClientAnswer>& answer) {
    beast::error_code error;
    asio::ip::tcp::resolver resolver{co_await asio::this_coro::executor};
    const auto endpoints =
        co_await resolver.async_resolve(url.host, url.port, redirect_error(use_awaitable, error));
    if (error) co_return;
    beast::tcp_stream stream{co_await asio::this_coro::executor};
    co_await asio::async_connect(stream.socket(), endpoints, redirect_error(use_awaitable, error));
    if (error) co_return;
    co_await beast_http::async_write(stream, message, redirect_error(use_awaitable, error));
    if (error) co_return;
    beast::flat_buffer buffer;
    beast_http::response_parser<beast_http::string_body> parser;
    parser.body_limit(most_answer_bytes);
    co_await beast_http::async_read(stream, buffer, parser, redirect_error(use_awaitable, error));
    if (error) {
        answer = Error{ErrorCode::network_bad_answer};
        co_return;
    }
    answer = ClientAnswer{parser.get().result_int(), std::move(parser.get().body())};
}

}  // namespace

Result<Url> parse_http_url(std::string_view text) {
    constexpr std::string_view scheme = "http://";
    constexpr std::size_t most = 512;
    const Error bad{ErrorCode::network_bad_address};
    if (!text.starts_with(scheme) || text.size() > most || !is_printable(text)) return bad;
    text.remove_prefix(scheme.size());
    if (text.find_first_of("@?#") != std::string_view::npos) return bad;
    Url url;
    const std::size_t path = std::min(text.find('/'), text.size());
    if (path < text.size()) url.target = text.substr(path);
    std::string_view authority = text.substr(0, path);
    const std::size_t bracket = authority.find(']');
    const std::size_t colon =
        authority.find(':', bracket == std::string_view::npos ? 0 : bracket + 1);
    if (colon != std::string_view::npos) {
        url.port = authority.substr(colon + 1);
        authority = authority.substr(0, colon);
    }
    if (authority.starts_with('[') && authority.ends_with(']')) {
        authority = authority.substr(1, authority.size() - 2);
    }
    if (authority.empty() || !is_digits(url.port)) return bad;
    url.host = authority;
    return url;
}

Result<ClientAnswer> post(const Url& url, const std::vector<ClientField>& fields,
                          std::string_view body, std::chrono::milliseconds patience) {
    Message message{beast_http::verb::post, url.target, 11};
    const bool is_ipv6 = url.host.find(':') != std::string::npos;
    message.set(beast_http::field::host,
                (is_ipv6 ? "[" + url.host + "]" : url.host) + ":" + url.port);
    message.set(beast_http::field::connection, "close");
    for (const ClientField& field : fields) {
        if (!is_printable(field.name) || !is_one_line(field.value)) {
            return Error{ErrorCode::request_malformed};
        }
        message.set(field.name, field.value);
    }
    message.body() = body;
    message.prepare_payload();
    Result<ClientAnswer> answer = Error{ErrorCode::network_unreachable};
    asio::io_context context{1};
    asio::co_spawn(context, exchange(url, message, answer), asio::detached);
    context.run_for(patience);
    return answer;
}

}  // namespace tiemchung::http
