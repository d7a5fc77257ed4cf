#include "server/handlers/staff_route.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "server/handlers/refusals.h"
#include "server/handlers/staff_cookie.h"
#include "server/http/problem.h"
#include "server/staff/staff_session.h"

namespace tiemchung::handlers {
namespace {

/// The session, with its use written down now and then: reading a case must not always write.
Result<staff::StaffMember> member_of(const StaffDoor& door, std::string_view token, Timestamp now) {
    auto session = door.database->read([&](storage::Connection& connection) {
        return staff::live_session(connection, *door.vault, token, now);
    });
    if (!session) return session.error();
    if (session->use_is_due) {
        const Outcome noted = door.database->write([&](storage::Connection& connection) {
            return staff::note_use(connection, *door.vault, token, now);
        });
        if (!noted) return noted.error();
    }
    return std::move(session->member);
}

http::Response forbidden(ErrorCode code) {
    return http::problem(http::Status::forbidden, code);
}

}  // namespace

bool comes_from_elsewhere(const http::Request& request) {
    if (request.method == http::Method::get || request.method == http::Method::head) return false;
    // Browsers say it of every request since 2023; programs do not, and have no cookies to steal.
    const auto site = request.field("Sec-Fetch-Site");
    return site && *site != "same-origin" && *site != "none";
}

http::Route signed_in_route(const StaffDoor& door, http::Method method, std::string pattern,
                            StaffHandler handler, std::size_t body_limit) {
    return {method, std::move(pattern),
            [door, handler = std::move(handler)](const http::Request& request) {
                if (comes_from_elsewhere(request)) return forbidden(ErrorCode::staff_not_allowed);
                const Timestamp now = door.clock();
                const auto member = member_of(door, staff_token(request), now);
                return member ? handler(request, *member, now) : problem_of(member.error());
            },
            http::Execution::waiting_thread, body_limit};
}

http::Route staff_route(const StaffDoor& door, http::Method method, std::string pattern,
                        std::vector<api::StaffRole> roles, StaffHandler handler,
                        std::size_t body_limit) {
    StaffHandler guarded = [roles = std::move(roles), handler = std::move(handler)](
                               const http::Request& request, const staff::StaffMember& member,
                               Timestamp now) {
        if (std::find(roles.begin(), roles.end(), member.role) == roles.end()) {
            return forbidden(ErrorCode::staff_not_allowed);
        }
        if (member.must_change_password) return forbidden(ErrorCode::staff_password_due);
        return handler(request, member, now);
    };
    return signed_in_route(door, method, std::move(pattern), std::move(guarded), body_limit);
}

}  // namespace tiemchung::handlers
