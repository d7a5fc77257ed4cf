#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "server/handlers/report_handler.h"
#include "server/handlers/report_tracking_handler.h"
#include "server/handlers/site_list_handler.h"
#include "tests/server/reports/report_workshop.h"
#include "tests/server/support/raw_client.h"
#include "tests/server/support/running_server.h"

namespace tiemchung::test {

/// Reports over HTTP, with a clock that the test moves.
class ReportPortal {
  public:
    ReportPortal()
        : address_("sqlite:" + (folder_.path() / "register.db").string()),
          workshop(address_),
          reports(address_, workshop.vault),
          clock(std::make_shared<Timestamp>(workshop.now)) {
        workshop.import_usual_sites();
        const auto now = [clock = clock] { return *clock; };
        const std::shared_ptr<const reports::FilingDesk> filing{&reports.filing, [](auto*) {}};
        const std::shared_ptr<const reports::FollowingDesk> following{&reports.following,
                                                                      [](auto*) {}};
        std::vector<http::Route> routes = handlers::report_routes(filing, now);
        for (auto& more : handlers::report_tracking_routes(following, now))
            routes.push_back(std::move(more));
        routes.push_back(handlers::site_list_route(reports.database));
        server_ = std::make_unique<RunningServer>(std::move(routes));
    }

    Reply send(std::string_view method, const std::string& target, const std::string& body = "",
               const std::string& fields = "") const {
        return exchange(server_->port(), method, target,
                        "Content-Type: application/json\r\nContent-Length: " +
                            std::to_string(body.size()) + "\r\n" + fields,
                        body);
    }

    static std::string cookie_of(const Reply& reply) {
        const std::string set = reply.field("Set-Cookie");
        return "Cookie: " + set.substr(0, set.find(';')) + "\r\n";
    }

    /// The answer to the right code of a new report.
    Reply file(report::ReportForm form) {
        form.paper.photos = {reports.upload(*clock)};
        const auto request = reports.request(form, key_number(++filed_), *clock);
        const Reply begun = send("POST", "/api/v1/reports", api::to_json(request));
        BOOST_REQUIRE(begun.status == 202);
        const std::string id = required(api::parse_otp_sent(begun.body)).id;
        return send("POST", "/api/v1/reports/" + id + "/otp",
                    api::to_json(api::OtpAnswer{reports.newest_code(*clock)}));
    }

  private:
    TemporaryFolder folder_;
    std::string address_;

  public:
    RegisterWorkshop workshop;
    ReportServer reports;
    std::shared_ptr<Timestamp> clock;

  private:
    int filed_ = 0;
    std::unique_ptr<RunningServer> server_;  // last: it uses all of the above
};

}  // namespace tiemchung::test
