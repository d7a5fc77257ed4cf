#pragma once

#include <memory>
#include <stdexcept>

#include "server/demo/demo_mode.h"
#include "server/handlers/routes.h"
#include "server/publishing/publisher_key.h"
#include "tests/server/support/running_server.h"

namespace tiemchung::test {

/// A whole server in demo mode over a data folder of its own, with its clock at `test_now`.
class DemoPortal {
  public:
    DemoPortal() {
        auto mode = demo::enter_demo_mode(data_.path(), test_now);
        const auto seed = publishing::open_publisher_key(data_.path());
        if (!mode || !seed) throw std::runtime_error{"no demo mode"};
        services_.trust_list =
            std::make_shared<publishing::PublishedTrustList>(std::move(mode->material), *seed);
        services_.configuration = {services_.trust_list->publisher_key(), true,
                                   std::move(mode->samples)};
        services_.clock = [] { return test_now; };
        server_ = std::make_unique<RunningServer>(handlers::all_routes(services_));
    }

    [[nodiscard]] std::uint16_t port() const { return server_->port(); }
    [[nodiscard]] const std::filesystem::path& data() const { return data_.path(); }
    [[nodiscard]] const handlers::Services& services() const { return services_; }

  private:
    TemporaryFolder data_;
    handlers::Services services_;
    std::unique_ptr<RunningServer> server_;
};

}  // namespace tiemchung::test
