#pragma once

#include <memory>
#include <string>

#include "core/api/lookup_messages.h"
#include "server/handlers/captcha_handler.h"
#include "server/handlers/lookup_handler.h"
#include "server/handlers/record_handler.h"
#include "tests/server/lookup/lookup_workshop.h"
#include "tests/server/support/raw_client.h"
#include "tests/server/support/running_server.h"

namespace tiemchung::test {

/// The look-ups of a server over HTTP, on a register with one person, with a clock that the test
/// moves.
class LookupPortal {
  public:
    explicit LookupPortal(lookup::Limits limits = {1'000, 1'000'000})
        : address_("sqlite:" + (folder_.path() / "register.db").string()),
          workshop(address_),
          lookups(address_, workshop.vault, limits),
          clock(std::make_shared<Timestamp>(workshop.now)) {
        workshop.import_usual_sites();
        workshop.import_doses(SiteLine{}.text());
        server_ = std::make_unique<RunningServer>(routes());
    }

    [[nodiscard]] std::vector<http::Route> routes() const {
        const std::shared_ptr<const lookup::Desk> desk{&lookups.desk, [](const lookup::Desk*) {}};
        const auto now = [clock = clock] { return *clock; };
        std::vector<http::Route> all = handlers::captcha_routes(desk, now);
        for (const auto& more :
             {handlers::lookup_routes(desk, now), handlers::record_routes(desk, now)}) {
            all.insert(all.end(), more.begin(), more.end());
        }
        return all;
    }

    Reply send(std::string_view method, const std::string& target, const std::string& body = "",
               const std::string& fields = "") const {
        return exchange(server_->port(), method, target,
                        "Content-Type: application/json\r\nContent-Length: " +
                            std::to_string(body.size()) + "\r\n" + fields,
                        body);
    }

    /// The answer to the form of a line, with a captcha that is right.
    Reply begin(const SiteLine& line) {
        return send("POST", "/api/v1/lookups", api::to_json(lookups.request(line, *clock)));
    }

    /// The answer to a code.
    [[nodiscard]] Reply confirm(const std::string& id, const std::string& code) const {
        return send("POST", "/api/v1/lookups/" + id + "/otp", api::to_json(api::OtpAnswer{code}));
    }

    /// The right code's answer, for the usual person.
    Reply sign_in() {
        const std::string id = required(api::parse_otp_sent(begin(SiteLine{}).body)).id;
        return confirm(id, lookups.newest_code(*clock));
    }

    /// The field that sends back the cookie that an answer set.
    static std::string cookie_of(const Reply& reply) {
        const std::string set = reply.field("Set-Cookie");
        return "Cookie: " + set.substr(0, set.find(';')) + "\r\n";
    }

    /// The answer to a form that cannot be found.
    Reply begin_for_nobody() {
        SiteLine line;
        line.id_number = "001179000999";
        return begin(line);
    }

  private:
    TemporaryFolder folder_;
    std::string address_;

  public:
    RegisterWorkshop workshop;
    LookupServer lookups;
    std::shared_ptr<Timestamp> clock;

  private:
    std::unique_ptr<RunningServer> server_;  // last: it uses all of the above
};

}  // namespace tiemchung::test
