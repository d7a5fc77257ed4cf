#include "server/http/server.h"

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

#include "server/http/connection.h"
#include "server/http/problem.h"
#include "server/http/response_head.h"

namespace tiemchung::http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

constexpr std::chrono::milliseconds accept_pause{50};

unsigned thread_count(unsigned wanted) {
    return wanted != 0 ? wanted : std::max(1U, std::thread::hardware_concurrency());
}

/// How many connections are open, and when none is left.
class OpenCount {
  public:
    bool try_add(std::size_t limit) {
        const std::scoped_lock lock{mutex_};
        if (count_ >= limit) return false;
        ++count_;
        return true;
    }

    void remove() {
        const std::scoped_lock lock{mutex_};
        if (--count_ == 0) none_left_.notify_all();
    }

    bool wait_for_none(std::chrono::milliseconds time) {
        std::unique_lock lock{mutex_};
        return none_left_.wait_for(lock, time, [this] { return count_ == 0; });
    }

  private:
    std::mutex mutex_;
    std::condition_variable none_left_;
    std::size_t count_ = 0;
};

/// One network thread with its own event loop: its connections need no locks.
struct Worker {
    asio::io_context context{1};
    asio::executor_work_guard<asio::io_context::executor_type> work{context.get_executor()};
    std::set<Connection*> connections;
    std::thread thread;

    void stop_connections(bool force) {
        asio::post(context, [this, force] {
            for (Connection* connection : connections)
                connection->stop(force);
        });
    }
};

}  // namespace

class Server::Threads {
  public:
    Threads(Application application, ServerOptions options)
        : application_(std::move(application)),
          options_(std::move(options)),
          waiting_threads_(2 * thread_count(options_.threads)) {
        for (unsigned i = 0; i < thread_count(options_.threads); ++i)
            workers_.push_back(std::make_unique<Worker>());
        acceptor_.emplace(workers_.front()->context);
    }

    Outcome listen() {
        boost::system::error_code error;
        const auto address = asio::ip::make_address(options_.address, error);
        if (error) return Error{ErrorCode::network_bad_address};
        const tcp::endpoint endpoint{address, options_.port};
        acceptor_->open(endpoint.protocol(), error);
        if (!error) acceptor_->set_option(tcp::acceptor::reuse_address{true}, error);
        if (!error) acceptor_->bind(endpoint, error);
        if (!error) acceptor_->listen(asio::socket_base::max_listen_connections, error);
        if (error == asio::error::address_in_use) return Error{ErrorCode::network_address_in_use};
        if (error) return Error{ErrorCode::network_bad_address};
        port_ = acceptor_->local_endpoint().port();
        return Done{};
    }

    void run() {
        asio::co_spawn(workers_.front()->context, accept_all(), asio::detached);
        for (const auto& worker : workers_)
            worker->thread = std::thread{[&context = worker->context] { context.run(); }};
    }

    void stop() {
        if (stopping_.exchange(true)) return;
        asio::post(workers_.front()->context, [this] {
            boost::system::error_code ignored;
            acceptor_->close(ignored);
        });
        for (const auto& worker : workers_)
            worker->stop_connections(false);
        if (!open_.wait_for_none(options_.limits.stop_time)) {
            for (const auto& worker : workers_)
                worker->stop_connections(true);
        }
        waiting_threads_.join();
        for (const auto& worker : workers_) {
            worker->work.reset();
            if (worker->thread.joinable()) worker->thread.join();
        }
    }

    [[nodiscard]] std::uint16_t port() const { return port_; }

  private:
    asio::awaitable<void> accept_all() {
        for (std::size_t turn = 0; !stopping_; turn = (turn + 1) % workers_.size()) {
            Worker& worker = *workers_[turn];
            NetworkSocket socket{worker.context};
            boost::system::error_code error;
            co_await acceptor_->async_accept(socket,
                                             asio::redirect_error(asio::use_awaitable, error));
            if (error == asio::error::operation_aborted || stopping_) co_return;
            if (error) {
                // Out of descriptors, most likely: those in use must first come back.
                asio::steady_timer pause{workers_.front()->context, accept_pause};
                co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, error));
            } else if (open_.try_add(options_.limits.connections)) {
                asio::co_spawn(worker.context, serve(worker, std::move(socket)),
                               [this](const std::exception_ptr&) { open_.remove(); });
            } else {
                turn_away(socket);
            }
        }
    }

    Awaitable<void> serve(Worker& worker, NetworkSocket socket) {
        Connection connection{std::move(socket), context_};
        const Registration registration{worker.connections, connection};
        if (!stopping_) co_await connection.run();
    }

    struct Registration {
        Registration(std::set<Connection*>& into, Connection& which) : set(into), one(&which) {
            set.insert(one);
        }
        ~Registration() { set.erase(one); }
        Registration(const Registration&) = delete;
        Registration& operator=(const Registration&) = delete;

        std::set<Connection*>& set;
        Connection* one;
    };

    /// Says 503 into the empty send buffer of a connection that there is no room for.
    void turn_away(NetworkSocket& socket) {
        Response response = problem(Status::service_unavailable, ErrorCode::server_busy);
        response.fields.push_back({"Retry-After", "5"});
        const HeadContext head{options_.clock(), false, headers_.text(options_.behind_https)};
        const std::string message = render_head(response, head).append(response.body.text());
        boost::system::error_code ignored;
        socket.non_blocking(true, ignored);
        socket.write_some(asio::buffer(message), ignored);
        socket.shutdown(tcp::socket::shutdown_send, ignored);
    }

    const Application application_;
    const ServerOptions options_;
    const security::HeaderBlock headers_;
    asio::thread_pool waiting_threads_;
    std::atomic<bool> stopping_ = false;
    const ConnectionContext context_{application_,        options_.limits,      headers_,
                                     options_.access_log, options_.clock,       waiting_threads_,
                                     stopping_,           options_.behind_https};
    OpenCount open_;
    std::vector<std::unique_ptr<Worker>> workers_;
    std::optional<tcp::acceptor> acceptor_;
    std::uint16_t port_ = 0;
};

Server::Server(std::unique_ptr<Threads> threads) : threads_(std::move(threads)) {}

// Who cannot even tell its own threads to stop has no way on but std::terminate.
Server::~Server() {  // NOLINT(bugprone-exception-escape)
    threads_->stop();
}

Result<std::unique_ptr<Server>> Server::start(Application application, ServerOptions options) {
    auto threads = std::make_unique<Threads>(std::move(application), std::move(options));
    if (const Outcome listening = threads->listen(); !listening) return listening.error();
    threads->run();
    return std::unique_ptr<Server>{new Server{std::move(threads)}};
}

std::uint16_t Server::port() const {
    return threads_->port();
}

void Server::stop() {
    threads_->stop();
}

}  // namespace tiemchung::http
