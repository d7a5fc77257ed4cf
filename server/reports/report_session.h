#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "server/storage/vault.h"

namespace tiemchung::storage {
class Connection;
}

/// Which browser may follow which report: for as long as citizens' sessions last, see
/// server/security/citizen_session.h.
namespace tiemchung::reports {

/// What the session of `token` is kept under.
[[nodiscard]] std::string session_name(const storage::Vault& vault, std::string_view token);

Outcome begin_session(storage::Connection& connection, const storage::Vault& vault,
                      std::string_view token, const std::vector<std::string>& reports,
                      Timestamp now);

struct FollowedReports {
    std::vector<std::string> reports;  ///< codes
    bool use_is_due = false;  ///< its last use was written down so long ago that this one should be

    [[nodiscard]] bool opens(std::string_view report) const;
};

/// Fails with session.ended. Writes nothing.
Result<FollowedReports> find_session(storage::Connection& connection, const storage::Vault& vault,
                                     std::string_view token, Timestamp now);

/// Forgets sessions that have ended by themselves.
Outcome sweep_report_sessions(storage::Connection& connection, Timestamp now);

}  // namespace tiemchung::reports
