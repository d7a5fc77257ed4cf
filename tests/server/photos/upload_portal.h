#pragma once

#include <string>
#include <string_view>

#include "server/handlers/upload_handler.h"
#include "tests/server/photos/photo_workshop.h"
#include "tests/server/support/raw_client.h"
#include "tests/server/support/running_server.h"

namespace tiemchung::test {

/// The uploads of a server over HTTP.
class UploadPortal {
  public:
    explicit UploadPortal(photos::UploadLimits limits = {})
        : photos_("sqlite:" + (folder_.path() / "register.db").string(), limits),
          server_(handlers::upload_routes({&photos_.desk, [](const photos::Desk*) {}},
                                          [] { return photo_time; })) {}

    [[nodiscard]] Reply send(std::string_view method, const std::string& target,
                             std::string_view body = "") const {
        return exchange(server_.port(), method, "/api/v1/uploads" + target,
                        "Content-Type: application/octet-stream\r\nContent-Length: " +
                            std::to_string(body.size()) + "\r\n",
                        body);
    }

    [[nodiscard]] Reply begin(std::size_t bytes) const {
        return send("POST", "", api::to_json(api::UploadRequest{static_cast<long>(bytes)}));
    }

    [[nodiscard]] std::string begun(std::size_t bytes) const {
        return needed(api::parse_upload_state(begin(bytes).body)).id;
    }

  private:
    TemporaryFolder folder_;
    PhotoServer photos_;
    RunningServer server_;
};

}  // namespace tiemchung::test
