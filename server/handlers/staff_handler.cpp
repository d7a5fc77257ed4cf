#include "server/handlers/staff_handler.h"

#include <utility>
#include <variant>

#include "server/handlers/refusals.h"
#include "server/handlers/staff_cookie.h"
#include "server/http/problem.h"

namespace tiemchung::handlers {
namespace {

using StaffDesk = std::shared_ptr<const staff::Desk>;

http::Response told(const api::StaffSession& session) {
    http::Response response;
    response.content_type = "application/json";
    response.body = api::to_json(session);
    return response;
}

/// The session with its cookie, or the no.
http::Response opened(const http::Request& request,
                      const Result<security::Decision<staff::SignedIn>>& decision) {
    if (!decision) return problem_of(decision.error());
    if (const auto* refusal = std::get_if<security::Refusal>(&*decision)) {
        return problem_of(*refusal);
    }
    const auto& signed_in = std::get<staff::SignedIn>(*decision);
    http::Response response = told(signed_in.session);
    keep_staff_token(response, request, signed_in.token);
    return response;
}

http::Response sign_in(const staff::Desk& desk, const http::Request& request, Timestamp now) {
    if (comes_from_elsewhere(request)) {
        return http::problem(http::Status::forbidden, ErrorCode::staff_not_allowed);
    }
    const auto proofs = api::parse_sign_in(request.body);
    if (!proofs) return problem_of(proofs.error());
    return opened(request, desk.sign_in(*proofs, request.client_address, now));
}

http::Response sign_out(const staff::Desk& desk, const http::Request& request, Timestamp now) {
    const Outcome ended = desk.sign_out(staff_token(request), now);
    if (!ended) return problem_of(ended.error());
    http::Response response;
    response.status = http::Status::no_content;
    drop_staff_token(response, request);
    return response;
}

http::Response change_password(const staff::Desk& desk, const http::Request& request,
                               Timestamp now) {
    const auto change = api::parse_password_change(request.body);
    if (!change) return problem_of(change.error());
    return opened(request, desk.change_password(staff_token(request), *change, now));
}

}  // namespace

std::vector<http::Route> staff_routes(const StaffDoor& door, const StaffDesk& desk) {
    constexpr std::string_view session = "/api/v1/staff/session";
    // Room for passwords of 128 characters, each written as an escape.
    constexpr std::size_t most_bytes = 4'096;
    return {
        {http::Method::post, std::string(session),
         [desk, clock = door.clock](const http::Request& request) {
             return sign_in(*desk, request, clock());
         },
         http::Execution::waiting_thread, most_bytes},
        signed_in_route(door, http::Method::get, std::string(session),
                        [](const http::Request&, const staff::StaffMember& member, Timestamp) {
                            return told(staff::session_of(member));
                        }),
        signed_in_route(door, http::Method::remove, std::string(session),
                        [desk](const http::Request& request, const staff::StaffMember&,
                               Timestamp now) { return sign_out(*desk, request, now); }),
        signed_in_route(
            door, http::Method::post, "/api/v1/staff/password",
            [desk](const http::Request& request, const staff::StaffMember&, Timestamp now) {
                return change_password(*desk, request, now);
            },
            most_bytes),
    };
}

}  // namespace tiemchung::handlers
