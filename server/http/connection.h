#pragma once

#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <functional>

#include "server/http/access_log.h"
#include "server/http/application.h"
#include "server/http/limits.h"
#include "server/http/request_message.h"
#include "server/security/headers.h"

namespace tiemchung::http {

/// Everything of a connection runs on the event loop of its thread. Said by the types, so that none
/// of the many steps of a request has to ask.
using NetworkExecutor = boost::asio::io_context::executor_type;
using NetworkSocket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, NetworkExecutor>;
template <class Answer>
using Awaitable = boost::asio::awaitable<Answer, NetworkExecutor>;

/// What all connections share. Outlives them.
struct ConnectionContext {
    const Application& application;
    const Limits& limits;
    const security::HeaderBlock& headers;
    const AccessLog& access_log;
    const std::function<Timestamp()>& clock;
    boost::asio::thread_pool& waiting_threads;
    const std::atomic<bool>& stopping;
    bool behind_https;
};

/// One peer: reads its requests one after the other and answers each. Lives on one thread.
class Connection {
  public:
    Connection(NetworkSocket socket, const ConnectionContext& context);

    /// Ends when the peer leaves, misbehaves or runs out of time, or the server stops.
    Awaitable<void> run();

    /// Closes at once if no request is being answered, else only if `force`.
    void stop(bool force);

  private:
    enum class Next : std::uint8_t { again, close, drain_and_close };

    Awaitable<Next> serve_one(bool last);
    Awaitable<Next> read_body(RequestParser& parser, const Plan& plan);
    Awaitable<Response> compute(const Plan& plan, const Request& request);
    Awaitable<Response> compute_together(Gathering& gathering, const Request& request);
    Awaitable<bool> write(const Response& response, bool with_body, bool keep_alive);
    Awaitable<Next> refuse(Status status);
    Awaitable<void> drain();
    void expect_transfer_of(std::size_t bytes);

    boost::beast::basic_stream<boost::asio::ip::tcp, NetworkExecutor> stream_;
    const ConnectionContext& context_;
    boost::beast::flat_buffer buffer_;
    boost::asio::ip::address peer_;
    bool over_https_ = false;
    bool quiet_ = true;
};

}  // namespace tiemchung::http
