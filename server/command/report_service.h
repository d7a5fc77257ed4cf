#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "core/base/date.h"
#include "core/base/error.h"
#include "server/command/lookup_service.h"
#include "server/command/serve_options.h"
#include "server/handlers/routes.h"
#include "server/publishing/published_trust_list.h"
#include "server/registry/schedule.h"

namespace tiemchung::command {

/// Adds what correction reports need to the services of a server that does look-ups: filing and
/// following them, photos, staff, calls and reviewing. `wake` is called when a message may be
/// waiting.
[[nodiscard]] std::optional<ServiceFailure> add_report_services(handlers::Services& services,
                                                                const ServeOptions& options,
                                                                const OpenRegister& opened,
                                                                const std::function<void()>& wake);

/// What reports need beside answers, every few seconds: late ones move up, unconfirmed ones and old
/// photos go, and where there is a central key here, approved ones are carried through to their new
/// certificates, the ones that these replace named by the trust list. Any number of servers may do
/// so on one database.
[[nodiscard]] std::variant<std::unique_ptr<registry::Schedule>, ServiceFailure> start_report_jobs(
    const ServeOptions& options, const OpenRegister& opened, std::function<Timestamp()> clock,
    std::function<void()> wake, std::shared_ptr<publishing::PublishedTrustList> trust_list);

}  // namespace tiemchung::command
