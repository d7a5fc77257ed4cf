#pragma once

#include <cstdint>
#include <optional>

#include "core/base/date.h"
#include "core/base/result.h"
#include "server/security/refusal.h"

namespace tiemchung::storage {
class Connection;
}

namespace tiemchung::otp {

/// server.busy with the seconds until the next hour, where this hour's messages (`budget`, of all
/// servers together) are spent.
Result<std::optional<security::Refusal>> budget_refusal(storage::Connection& connection,
                                                        std::int64_t budget, Timestamp now);

}  // namespace tiemchung::otp
