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
        open_register();
        services_.lookup = lookup_desk();
        services_.uploads = std::make_shared<photos::Desk>(
            database_, vault_, photos::UploadLimits{}, photos::Capacity{});
        add_report_desks();
        add_staff_desks();
        server_ = std::make_unique<RunningServer>(handlers::all_routes(services_));
    }

    [[nodiscard]] std::uint16_t port() const { return server_->port(); }
    [[nodiscard]] const std::filesystem::path& data() const { return data_.path(); }
    [[nodiscard]] const handlers::Services& services() const { return services_; }
    [[nodiscard]] storage::Database& database() const { return *database_; }
    [[nodiscard]] const storage::Vault& vault() const { return *vault_; }

  private:
    /// An empty register.
    void open_register() {
        auto database =
            storage::Database::open("sqlite:" + (data_.path() / "register.db").string(), 4);
        auto vault = storage::Vault::open(data_.path());
        if (!database || !vault) throw std::runtime_error{"no register"};
        database_ = *std::move(database);
        vault_ = *std::move(vault);
    }

    [[nodiscard]] std::shared_ptr<const lookup::Desk> lookup_desk() const {
        auto voice = captcha::SpokenAlphabet::make();
        if (!voice) throw std::runtime_error{"no look-ups"};
        return std::make_shared<lookup::Desk>(database_, vault_,
                                              captcha::Captchas{database_, vault_, *voice, {}},
                                              lookup::Limits{}, [] {});
    }

    void add_report_desks() {
        const reports::DeskParts parts{database_, vault_, {}, "tiemchung.example", [] {}};
        services_.filing = std::make_shared<reports::FilingDesk>(parts);
        services_.following = std::make_shared<reports::FollowingDesk>(parts);
        services_.sites = database_;
    }

    void add_staff_desks() {
        auto desk = staff::Desk::open(database_, vault_, {1, 1'024});
        if (!desk) throw std::runtime_error{"no staff"};
        services_.staff_door = {database_, vault_, services_.clock};
        services_.staff = *std::move(desk);
        services_.hotline =
            std::make_shared<hotline::Desk>(database_, vault_, "tiemchung.example", [] {});
        services_.phone_changes = std::make_shared<hotline::PhoneChangeDesk>(database_, vault_);
        services_.review =
            std::make_shared<review::Desk>(database_, vault_, "tiemchung.example", [] {});
    }

    TemporaryFolder data_;
    std::shared_ptr<storage::Database> database_;
    std::shared_ptr<const storage::Vault> vault_;
    handlers::Services services_;
    std::unique_ptr<RunningServer> server_;
};

}  // namespace tiemchung::test
