#pragma once

#include <functional>
#include <memory>
#include <string>
#include <variant>

#include "core/base/date.h"
#include "core/base/error.h"
#include "server/command/serve_options.h"
#include "server/lookup/desk.h"
#include "server/lookup/errands.h"
#include "server/storage/database.h"
#include "server/storage/vault.h"

namespace tiemchung::command {

/// What could not be used, and why.
struct ServiceFailure {
    std::string subject;
    Error error;
};

/// The register of citizens and the key of its sealed columns.
struct OpenRegister {
    std::shared_ptr<storage::Database> database;
    std::shared_ptr<const storage::Vault> vault;
};

/// Opens the database, and the key in the data folder.
[[nodiscard]] std::variant<OpenRegister, ServiceFailure> open_register(const ServeOptions& options);

/// Whether this server can do look-ups: it has somewhere to send one-time codes to.
[[nodiscard]] bool does_lookups(const ServeOptions& options);

/// Everything that look-ups need while the server runs.
struct LookupService {
    std::shared_ptr<lookup::Errands> errands;
    std::shared_ptr<const lookup::Desk> desk;
};

/// Starts the look-ups' thread, so signals that stop the server must be blocked before. In demo
/// mode messages and captchas go to outbox.jsonl in the data folder, and only then. For options
/// that `does_lookups`.
[[nodiscard]] std::variant<LookupService, ServiceFailure> open_lookup_service(
    const ServeOptions& options, const OpenRegister& opened, std::function<Timestamp()> clock);

}  // namespace tiemchung::command
