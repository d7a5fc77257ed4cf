#include "server/staff/staff_session.h"

#include "core/base/bytes.h"
#include "core/report/routing.h"
#include "server/reports/report_step.h"
#include "server/storage/staff_sessions.h"

namespace tiemchung::staff {
namespace {

using storage::Connection;
using storage::Vault;

constexpr int use_is_due_seconds = 60;

std::string session_key(const Vault& vault, std::string_view token) {
    return to_base64url(vault.hash(storage::Secret::staff_session, token));
}

bool is_alive(const storage::StaffSessionRow& session, Timestamp now) {
    return now.seconds - session.created_at.seconds < session_most_seconds &&
           now.seconds - session.used_at.seconds < session_idle_seconds;
}

/// The name of whose pile it is; empty for those who have none.
Result<std::string> place_of(Connection& connection, const std::string& pile) {
    const auto route = report::route_of_pile(pile);
    if (!route) return std::string();
    return reports::handler_of(connection, *route);
}

}  // namespace

Result<LiveSession> live_session(Connection& connection, const Vault& vault, std::string_view token,
                                 Timestamp now) {
    auto found = storage::find_staff_session(connection, session_key(vault, token));
    if (!found) return found.error();
    if (!*found || !is_alive((*found)->session, now)) return Error{ErrorCode::session_ended};
    auto place = place_of(connection, (*found)->pile);
    if (!place) return place.error();
    storage::StaffSessionFound& session = **found;
    LiveSession live;
    live.began_at = session.session.created_at;
    live.use_is_due = now.seconds - session.session.used_at.seconds >= use_is_due_seconds;
    live.member = {std::move(session.session.account),
                   session.role,
                   std::move(session.pile),
                   *std::move(place),
                   session.password_is_one_time,
                   {live.began_at.seconds + session_most_seconds}};
    return live;
}

Result<StaffMember> member_of_session(Connection& connection, const Vault& vault,
                                      std::string_view token, Timestamp now) {
    auto live = live_session(connection, vault, token, now);
    if (!live) return live.error();
    return std::move(live->member);
}

std::string shown_name(const StaffMember& member) {
    return member.role == api::StaffRole::hotline || member.place.empty() ? member.account
                                                                          : member.place;
}

Outcome begin_session(Connection& connection, const Vault& vault, std::string_view token,
                      const std::string& account, Timestamp began_at, Timestamp now) {
    return storage::insert_staff_session(connection,
                                         {session_key(vault, token), account, began_at, now});
}

Outcome note_use(Connection& connection, const Vault& vault, std::string_view token,
                 Timestamp now) {
    return storage::touch_staff_session(connection, session_key(vault, token), now);
}

Outcome end_session(Connection& connection, const Vault& vault, std::string_view token) {
    return storage::remove_staff_session(connection, session_key(vault, token));
}

Outcome sweep_sessions(Connection& connection, Timestamp now) {
    return storage::remove_old_staff_sessions(connection, {now.seconds - session_most_seconds},
                                              {now.seconds - session_idle_seconds});
}

}  // namespace tiemchung::staff
