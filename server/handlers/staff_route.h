#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/api/staff_messages.h"
#include "server/http/route.h"
#include "server/staff/staff_member.h"
#include "server/storage/database.h"

namespace tiemchung::handlers {

/// What every handler for staff needs.
struct StaffDoor {
    std::shared_ptr<storage::Database> database;
    std::shared_ptr<const storage::Vault> vault;
    std::function<Timestamp()> clock;
};

using StaffHandler =
    std::function<http::Response(const http::Request&, const staff::StaffMember&, Timestamp now)>;

/// A route that only these roles may use: 401 session.ended without a session, 403
/// staff.not_allowed for another role and 403 staff.password_due while a one-time password stands.
/// The roles are those of `x-roles` in openapi.yaml; the authorisation matrix test compares them.
[[nodiscard]] http::Route staff_route(const StaffDoor& door, http::Method method,
                                      std::string pattern, std::vector<api::StaffRole> roles,
                                      StaffHandler handler, std::size_t body_limit = 0);

/// The same for everybody who is signed in, whatever their role or password: for the session
/// itself.
[[nodiscard]] http::Route signed_in_route(const StaffDoor& door, http::Method method,
                                          std::string pattern, StaffHandler handler,
                                          std::size_t body_limit = 0);

/// Whether another site made the browser send a request that would change something (Fetch
/// Metadata): answered with 403 staff.not_allowed. The cookie is SameSite=Strict besides.
[[nodiscard]] bool comes_from_elsewhere(const http::Request& request);

}  // namespace tiemchung::handlers
