#include "server/http/application.h"

#include <variant>

#include "server/http/conditional.h"
#include "server/http/problem.h"

namespace tiemchung::http {
namespace {

bool is_api(std::string_view path) {
    return path == "/api" || path.starts_with("/api/");
}

}  // namespace

Application::Application(Router router, Site site)
    : router_(std::move(router)), site_(std::move(site)) {}

Plan Application::plan(Method method, std::string_view path) const {
    RouteLookup found = router_.find(method, path);
    Plan plan;
    if (auto* match = std::get_if<RouteMatch>(&found)) {
        plan.handler = match->route->handler;
        plan.route = match->route->pattern;
        plan.execution = match->route->execution;
        plan.body_limit = match->route->body_limit;
        plan.gathering = match->route->gathering;
        plan.parameters = std::move(match->parameters);
    } else if (auto* wrong = std::get_if<WrongMethod>(&found)) {
        plan.handler = [allow = std::move(wrong->allow)](const Request&) {
            return wrong_method_problem(allow);
        };
        plan.route = "(wrong method)";
        plan.is_refusal = true;
    } else if (is_api(path)) {
        plan.handler = [](const Request&) {
            return problem(Status::not_found, ErrorCode::request_not_found);
        };
        plan.route = "(no such resource)";
        plan.is_refusal = true;
    } else {
        plan.handler = [this](const Request& request) { return site_.answer(request); };
        plan.route = "(page)";
        plan.is_refusal = method != Method::get && method != Method::head;
    }
    return plan;
}

Response answer(const Plan& plan, const Request& request) {
    try {
        Response response = plan.handler(request);
        return is_not_modified(request, response) ? not_modified(response) : response;
    } catch (...) {
        return problem(Status::internal_server_error, ErrorCode::server_failed);
    }
}

}  // namespace tiemchung::http
