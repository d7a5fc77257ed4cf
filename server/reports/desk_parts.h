#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <variant>

#include "core/api/lookup_messages.h"
#include "server/reports/bad_form.h"
#include "server/security/refusal.h"
#include "server/storage/database.h"
#include "server/storage/vault.h"

namespace tiemchung::reports {

struct Limits {
    /// Reports, and asking for those sent before, each in 10 minutes: see security::VisitorLimit.
    int reports = 5;
    int trackings = 10;
    std::int64_t messages_an_hour = 100'000;  ///< of all servers together, of every kind
};

/// What the desks of this room work with.
struct DeskParts {
    std::shared_ptr<storage::Database> database;
    std::shared_ptr<const storage::Vault> vault;
    Limits limits;
    std::string domain;          ///< of the portal, as text messages name it
    std::function<void()> wake;  ///< called when a message may be waiting in the outbox
};

/// The answer to what begins with a one-time code.
using Begun = std::variant<api::OtpSent, security::Refusal, BadForm>;

}  // namespace tiemchung::reports
