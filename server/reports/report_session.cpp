#include "server/reports/report_session.h"

#include <algorithm>

#include "core/base/bytes.h"
#include "server/security/citizen_session.h"
#include "server/storage/report_sessions.h"

namespace tiemchung::reports {

using security::session_idle_seconds;
using security::session_most_seconds;

std::string session_name(const storage::Vault& vault, std::string_view token) {
    // A citizen's token is no report's, though both are hashed with one key.
    return to_base64url(
        vault.hash(storage::Secret::session, std::string{"reports|"}.append(token)));
}

Outcome begin_session(storage::Connection& connection, const storage::Vault& vault,
                      std::string_view token, const std::vector<std::string>& reports,
                      Timestamp now) {
    return storage::insert_report_session(connection, session_name(vault, token), reports, now);
}

bool FollowedReports::opens(std::string_view report) const {
    return std::find(reports.begin(), reports.end(), report) != reports.end();
}

Result<FollowedReports> find_session(storage::Connection& connection, const storage::Vault& vault,
                                     std::string_view token, Timestamp now) {
    constexpr int use_is_due_seconds = 60;
    auto row = storage::find_report_session(connection, session_name(vault, token));
    if (!row) return row.error();
    if (!*row || now.seconds - (*row)->created_at.seconds >= session_most_seconds ||
        now.seconds - (*row)->used_at.seconds >= session_idle_seconds) {
        return Error{ErrorCode::session_ended};
    }
    return FollowedReports{std::move((*row)->reports),
                           now.seconds - (*row)->used_at.seconds >= use_is_due_seconds};
}

Outcome sweep_report_sessions(storage::Connection& connection, Timestamp now) {
    return storage::remove_old_report_sessions(connection, {now.seconds - session_most_seconds},
                                               {now.seconds - session_idle_seconds});
}

}  // namespace tiemchung::reports
