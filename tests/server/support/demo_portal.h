#pragma once

#include <memory>
#include <stdexcept>

#include "server/captcha/spoken_alphabet.h"
#include "server/demo/demo_mode.h"
#include "server/handlers/routes.h"
#include "server/lookup/desk.h"
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
        services_.lookup = lookup_desk();
        server_ = std::make_unique<RunningServer>(handlers::all_routes(services_));
    }

    [[nodiscard]] std::uint16_t port() const { return server_->port(); }
    [[nodiscard]] const std::filesystem::path& data() const { return data_.path(); }
    [[nodiscard]] const handlers::Services& services() const { return services_; }

  private:
    /// Look-ups over an empty register.
    [[nodiscard]] std::shared_ptr<const lookup::Desk> lookup_desk() const {
        auto database =
            storage::Database::open("sqlite:" + (data_.path() / "register.db").string(), 2);
        auto vault = storage::Vault::open(data_.path());
        auto voice = captcha::SpokenAlphabet::make();
        if (!database || !vault || !voice) throw std::runtime_error{"no look-ups"};
        return std::make_shared<lookup::Desk>(*database, *vault,
                                              captcha::Captchas{*database, *vault, *voice, {}},
                                              lookup::Limits{}, [] {});
    }

    TemporaryFolder data_;
    handlers::Services services_;
    std::unique_ptr<RunningServer> server_;
};

}  // namespace tiemchung::test
