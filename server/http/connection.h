#pragma once

#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <functional>

#include "server/http/access_log.h"
#include "server/http/application.h"
#include "server/http/limits.h"
#include "server/http/request_message.h"
#include "server/security/headers.h"

namespace tiemchung::http {

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
    Connection(boost::asio::ip::tcp::socket socket, const ConnectionContext& context);

    /// Ends when the peer leaves, misbehaves or runs out of time, or the server stops.
    boost::asio::awaitable<void> run();

    /// Closes at once if no request is being answered, else only if `force`.
    void stop(bool force);

  private:
    enum class Next : std::uint8_t { again, close, drain_and_close };

    boost::asio::awaitable<Next> serve_one(bool last);
    boost::asio::awaitable<Next> read_body(RequestParser& parser, const Plan& plan);
    boost::asio::awaitable<Response> compute(const Plan& plan, const Request& request);
    boost::asio::awaitable<bool> write(const Response& response, bool with_body, bool keep_alive);
    boost::asio::awaitable<Next> refuse(Status status);
    boost::asio::awaitable<void> drain();
    void expect_transfer_of(std::size_t bytes);

    boost::beast::tcp_stream stream_;
    const ConnectionContext& context_;
    boost::beast::flat_buffer buffer_;
    bool over_https_ = false;
    bool quiet_ = true;
};

}  // namespace tiemchung::http
