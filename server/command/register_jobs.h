#pragma once

#include <functional>
#include <memory>
#include <variant>

#include "core/base/date.h"
#include "server/command/lookup_service.h"
#include "server/command/serve_options.h"
#include "server/registry/schedule.h"

namespace tiemchung::command {

/// What the register does by itself while a server runs: compares who waits for step 1, issues what
/// waits for step 3 and renews what runs out, every `--jobs-every` seconds. Several servers may do
/// so on one database. Nothing where the options say so, or where there is no central key here.
/// `wake` is called when a promised message may be waiting.
[[nodiscard]] std::variant<std::unique_ptr<registry::Schedule>, ServiceFailure> start_register_jobs(
    const ServeOptions& options, const OpenRegister& opened, std::function<Timestamp()> clock,
    std::function<void()> wake);

}  // namespace tiemchung::command
