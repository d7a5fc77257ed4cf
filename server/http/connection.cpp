#include "server/http/connection.h"

#include <array>
#include <boost/asio/async_result.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>
#include <chrono>

#include "server/http/problem.h"
#include "server/http/response_head.h"

namespace tiemchung::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;

using Clock = std::chrono::steady_clock;
using asio::redirect_error;
constexpr asio::use_awaitable_t<NetworkExecutor> on_network;

constexpr std::size_t max_drained_bytes = std::size_t{256} << 10U;
constexpr std::chrono::milliseconds drain_time{1'000};

/// A coroutine that waits for its answer on the thread of its connection.
template <class Done>
class Asker : public WaitingRequest {
  public:
    Asker(const Request& request, NetworkExecutor executor, Done done)
        : WaitingRequest(request), executor_(std::move(executor)), done_(std::move(done)) {}

    void give_back(Response response) override {
        asio::post(executor_, [done = std::move(done_), response = std::move(response)]() mutable {
            std::move(done)(std::move(response));
        });
    }

  private:
    NetworkExecutor executor_;
    Done done_;
};

ErrorCode code_of(Status status) {
    if (status == Status::head_too_large) return ErrorCode::request_head_too_large;
    if (status == Status::content_too_large) return ErrorCode::request_too_large;
    return ErrorCode::request_malformed;
}

/// A proxy on this host may vouch for HTTPS; what a stranger says about it means nothing.
bool says_https(const Request& request) {
    const auto scheme = request.field("X-Forwarded-Proto");
    return request.from_this_host && scheme && same_token(trimmed(*scheme), "https");
}

bool wants_continue(const RequestMessage& message) {
    const auto expect = message[beast::http::field::expect];
    return same_token({expect.data(), expect.size()}, "100-continue");
}

/// The address that the last proxy saw: whatever stands before it was written by strangers.
std::optional<asio::ip::address> forwarded_address(const Request& request) {
    std::string_view hops;
    for (const Field& field : request.fields) {
        if (same_token(field.name, "X-Forwarded-For")) hops = field.value;
    }
    const std::size_t comma = hops.rfind(',');
    const auto last = comma == std::string_view::npos ? hops : hops.substr(comma + 1);
    beast::error_code error;
    const auto address = asio::ip::make_address(std::string{trimmed(last)}, error);
    if (error) return std::nullopt;
    return address;
}

/// Who asks. Only a proxy on this host that the server was told of may speak for somebody else.
void tell_client(Request& request, const asio::ip::address& peer, bool behind_proxy) {
    request.from_this_host = peer.is_loopback();
    const bool ask_proxy = behind_proxy && request.from_this_host;
    const asio::ip::address address = ask_proxy ? forwarded_address(request).value_or(peer) : peer;
    request.client_address = address.to_string();
}

}  // namespace

Connection::Connection(NetworkSocket socket, const ConnectionContext& context)
    : stream_(std::move(socket)), context_(context) {}

Awaitable<void> Connection::run() {
    beast::error_code ignored;
    stream_.socket().set_option(asio::ip::tcp::no_delay{true}, ignored);
    beast::error_code gone;
    peer_ = stream_.socket().remote_endpoint(gone).address();
    if (gone) co_return stream_.close();
    const std::size_t most = context_.limits.requests_per_connection;
    Next next = Next::again;
    for (std::size_t served = 1; next == Next::again && !context_.stopping; ++served) {
        quiet_ = true;
        next = co_await serve_one(served >= most);
    }
    quiet_ = true;
    if (next == Next::drain_and_close) co_await drain();
    stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_both, ignored);
    stream_.close();
}

void Connection::stop(bool force) {
    if (quiet_ || force) stream_.close();
}

Awaitable<Connection::Next> Connection::serve_one(bool last) {
    over_https_ = context_.behind_https;
    RequestParser parser;
    parser.header_limit(static_cast<std::uint32_t>(context_.limits.head_bytes));
    parser.body_limit(boost::none);  // the route's own limit is set when the route is known
    beast::error_code error;
    stream_.expires_after(context_.limits.head_time);
    co_await beast::http::async_read_header(stream_, buffer_, parser,
                                            redirect_error(on_network, error));
    const auto started = Clock::now();
    quiet_ = false;
    if (error == beast::http::error::end_of_stream ||
        error == beast::http::error::partial_message) {
        co_return Next::close;
    }
    if (error.category() ==
        beast::http::make_error_code(beast::http::error::bad_method).category()) {
        co_return co_await refuse(status_of(error));
    }
    if (error) co_return Next::close;

    auto request = request_in(parser.get());
    if (!request) co_return co_await refuse(Status::bad_request);
    tell_client(*request, peer_, context_.behind_https);
    over_https_ = over_https_ || says_https(*request);
    request->over_https = over_https_;
    Plan plan = context_.application.plan(request->method, request->path);
    request->parameters = std::move(plan.parameters);
    if (!plan.is_refusal) {
        const Next next = co_await read_body(parser, plan);
        if (next != Next::again) co_return next;
    }
    request->body = parser.get().body();

    const Response response = co_await compute(plan, *request);
    const bool unread = !parser.is_done();
    const bool keep_alive = parser.get().keep_alive() && !last && !unread && !context_.stopping;
    const bool written = co_await write(response, request->method != Method::head, keep_alive);
    if (context_.access_log) {
        context_.access_log(
            {request->method, plan.route, response.status, response.body.text().size(),
             std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - started)});
    }
    if (written && unread) co_return Next::drain_and_close;
    co_return written&& keep_alive ? Next::again : Next::close;
}

Awaitable<Connection::Next> Connection::read_body(RequestParser& parser, const Plan& plan) {
    if (parser.is_done()) co_return Next::again;
    const auto announced = parser.content_length();
    if (announced && *announced > plan.body_limit) {
        co_return co_await refuse(Status::content_too_large);
    }
    beast::error_code error;
    parser.body_limit(plan.body_limit);
    expect_transfer_of(plan.body_limit);
    if (wants_continue(parser.get())) {
        co_await asio::async_write(stream_, asio::buffer("HTTP/1.1 100 Continue\r\n\r\n", 25),
                                   redirect_error(on_network, error));
        if (error) co_return Next::close;
    }
    co_await beast::http::async_read(stream_, buffer_, parser, redirect_error(on_network, error));
    if (error == beast::http::error::partial_message || error == beast::error::timeout) {
        co_return Next::close;
    }
    if (error) co_return co_await refuse(status_of(error));
    co_return Next::again;
}

Awaitable<Response> Connection::compute(const Plan& plan, const Request& request) {
    if (plan.gathering) co_return co_await compute_together(*plan.gathering, request);
    if (plan.execution == Execution::network_thread) co_return answer(plan, request);
    // One hand-over there and one back, which is all that a coroutine of its own would not be.
    const auto hand_over = [this, &plan, &request](auto done) {
        auto task = [this, &plan, &request, done = std::move(done)]() mutable {
            auto give_back = [done = std::move(done), response = answer(plan, request)]() mutable {
                std::move(done)(std::move(response));
            };
            asio::post(stream_.get_executor(), std::move(give_back));
        };
        asio::post(context_.waiting_threads, std::move(task));
    };
    co_return co_await asio::async_initiate<decltype(on_network), void(Response)>(hand_over,
                                                                                  on_network);
}

Awaitable<Response> Connection::compute_together(Gathering& gathering, const Request& request) {
    const auto hand_over = [this, &gathering, &request](auto done) {
        auto waiting = std::make_unique<Asker<decltype(done)>>(request, stream_.get_executor(),
                                                               std::move(done));
        if (!gathering.add(std::move(waiting))) return;
        asio::post(context_.waiting_threads, [&gathering] { gathering.answer_waiting(); });
    };
    co_return co_await asio::async_initiate<decltype(on_network), void(Response)>(hand_over,
                                                                                  on_network);
}

Awaitable<bool> Connection::write(const Response& response, bool with_body, bool keep_alive) {
    const std::string head =
        render_head(response, {context_.clock(), keep_alive, context_.headers.text(over_https_)});
    const std::string_view body = with_body ? response.body.text() : std::string_view{};
    const std::array<asio::const_buffer, 2> parts{asio::buffer(head),
                                                  asio::buffer(body.data(), body.size())};
    beast::error_code error;
    expect_transfer_of(head.size() + body.size());
    co_await asio::async_write(stream_, parts, redirect_error(on_network, error));
    co_return !error;
}

Awaitable<Connection::Next> Connection::refuse(Status status) {
    const Response response = problem(status, code_of(status));
    const bool written = co_await write(response, true, false);
    if (context_.access_log) {
        context_.access_log({Method::other, "(refused)", status, response.body.text().size(),
                             std::chrono::microseconds{0}});
    }
    co_return written ? Next::drain_and_close : Next::close;
}

/// Closing with unread bytes resets the connection, and the peer may lose the answer that says why:
/// so a little of what is still coming is read and thrown away first.
Awaitable<void> Connection::drain() {
    beast::error_code error;
    stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, error);
    stream_.expires_after(drain_time);
    std::array<char, 4096> thrown_away;
    for (std::size_t total = 0; !error && total < max_drained_bytes;) {
        total += co_await stream_.async_read_some(asio::buffer(thrown_away),
                                                  redirect_error(on_network, error));
    }
}

void Connection::expect_transfer_of(std::size_t bytes) {
    const auto& limits = context_.limits;
    stream_.expires_after(limits.transfer_time +
                          std::chrono::seconds{bytes / limits.slowest_bytes_per_second});
}

}  // namespace tiemchung::http
