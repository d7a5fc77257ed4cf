#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "core/base/date.h"
#include "core/base/result.h"
#include "server/http/access_log.h"
#include "server/http/application.h"
#include "server/http/limits.h"

namespace tiemchung::http {

struct ServerOptions {
    std::string address = "127.0.0.1";  ///< numeric IPv4 or IPv6
    std::uint16_t port = 0;             ///< 0 = any free one
    unsigned threads = 0;               ///< network threads; 0 = one a core
    bool behind_https = false;          ///< a proxy in front speaks HTTPS to every visitor
    Limits limits;
    AccessLog access_log;  ///< may be empty
    std::function<Timestamp()> clock;
};

/// An HTTP/1.1 server: answers from `start` until `stop` or its destruction.
class Server {
  public:
    /// Fails with network.address_in_use or network.bad_address.
    static Result<std::unique_ptr<Server>> start(Application application, ServerOptions options);

    ~Server();  // NOLINT(bugprone-exception-escape): see there
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    /// The port it listens on.
    [[nodiscard]] std::uint16_t port() const;

    /// Takes no more connections, closes the quiet ones, lets answers under way finish within
    /// `Limits::stop_time`, and returns when all threads have ended.
    void stop();

  private:
    class Threads;
    explicit Server(std::unique_ptr<Threads> threads);

    std::unique_ptr<Threads> threads_;
};

}  // namespace tiemchung::http
