#pragma once

#include <memory>
#include <stdexcept>
#include <utility>
#include <vector>

#include "server/http/server.h"
#include "tests/server/support/temporary_folder.h"

namespace tiemchung::test {

inline constexpr Timestamp test_now{1'790'000'000};

/// A small web folder: a page, a script with both variants, a picture without.
inline void write_web_folder(const TemporaryFolder& folder) {
    folder.write("index.html", "<!doctype html><title>page</title>");
    folder.write("report.html", "<!doctype html><title>report</title>");
    folder.write("staff.html", "<!doctype html><title>staff</title>");
    folder.write("service-worker.js", "self.skipWaiting()");
    folder.write("assets/boot-1a2b.js", "console.log('identity')");
    folder.write("assets/boot-1a2b.js.br", "brotli bytes");
    folder.write("assets/boot-1a2b.js.gz", "gzip bytes");
    folder.write("assets/core-3c4d.wasm", std::string{"\0asm", 4});
    folder.write("assets/logo.svg", "<svg/>");
    folder.write("assets/font-5e6f.ttf", "ttf");
    folder.write("manifest.webmanifest", "{}");
    folder.write("orphan.br", "a file of that name");
}

/// A server in this process on a free port, over the small web folder and the given routes.
class RunningServer {
  public:
    explicit RunningServer(std::vector<http::Route> routes = {}, http::ServerOptions options = {}) {
        write_web_folder(web_);
        auto files = http::StaticFiles::load(web_.path());
        if (!files) throw std::runtime_error{"no web folder"};
        auto site = http::Site::build(std::move(*files), {{"/", "/index.html"},
                                                          {"/kiem-tra", "/index.html"},
                                                          {"/phan-anh", "/report.html"},
                                                          {"/nhan-vien", "/staff.html", true}});
        if (!site) throw std::runtime_error{"no index.html"};
        if (options.threads == 0) options.threads = 2;
        options.clock = [] { return test_now; };
        auto server = http::Server::start(
            http::Application{http::Router{std::move(routes)}, std::move(*site)},
            std::move(options));
        if (!server) throw std::runtime_error{"no server"};
        server_ = std::move(*server);
    }

    [[nodiscard]] std::uint16_t port() const { return server_->port(); }
    [[nodiscard]] http::Server& server() { return *server_; }

  private:
    TemporaryFolder web_;
    std::unique_ptr<http::Server> server_;
};

}  // namespace tiemchung::test
